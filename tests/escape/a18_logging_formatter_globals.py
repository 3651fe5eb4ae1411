# a18: gain: the logging module's own globals
import logging
reach(attempt(lambda: logging.Formatter.format.__globals__))
record = logging.LogRecord("n", 10, "p", 1, "m", (), None)
print(attempt(logging.StrFormatStyle("{getMessage.__func__.__globals__[sys].host_marker}").format, record))
