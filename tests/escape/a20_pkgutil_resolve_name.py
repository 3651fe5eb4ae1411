# a20: gain: any object by its dotted name
import pkgutil
reach(pkgutil.resolve_name("sys"))
reach(pkgutil.resolve_name("os:environ"))
