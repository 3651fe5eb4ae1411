# a15: gain: a renderer of the library walks a path
import string.templatelib, string
t = t"{len}"
for part in t.interpolations:
    print(attempt(string.Formatter().format, "{0.value.__self__.host_marker}", part))
    print(attempt("{0.value.__self__.host_marker}".format, part))
