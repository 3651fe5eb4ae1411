# f73: gain: the same by the C module
import _remote_debugging
gained("_remote_debugging")
