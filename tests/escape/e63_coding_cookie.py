# e63: gain: source whose spelling only the codec shows
source = b"# coding: utf-7\nreach(len.+AF8AXw-self+AF8AXw-)\n"
exec(compile(source, "x", "exec"))
