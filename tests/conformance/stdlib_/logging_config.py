# Logger hierarchy, handlers, levels, filters, formatters, adapters, exceptions, dictConfig.
import io
import logging
import logging.config

out = io.StringIO()
root = logging.getLogger()
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter("{levelname[0]}:{name}:{message}", style="{"))
root.addHandler(h)
root.setLevel(logging.INFO)
a, ab = logging.getLogger("a"), logging.getLogger("a.b")
ab.debug("hidden")
ab.info("x=%d y=%s", 1, [2])
a.setLevel(logging.ERROR)
ab.warning("suppressed by parent")
ab.error("shown")
logging.getLogger("c").warning("other %(k)s", {"k": "v"})
print(out.getvalue(), end="")
print(ab.parent is a, a.parent is root, ab.getEffectiveLevel(), logging.getLevelName(35), ab.hasHandlers())
out.truncate(0), out.seek(0)


class Ad(logging.LoggerAdapter):
    def process(self, msg, kw):
        return f"[{self.extra['id']}] {msg}", kw


Ad(logging.getLogger("ad"), {"id": 7}).info("adapted")
try:
    {}["k"]
except KeyError:
    logging.exception("oops")
print([ln for ln in out.getvalue().splitlines() if "File" not in ln and "~" not in ln and "^" not in ln])
out.truncate(0), out.seek(0)
logging.raiseExceptions = False
logging.info("bad %d", "x")
logging.raiseExceptions = True


class Mem(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, r):
        self.records.append((r.levelname, r.getMessage(), r.args))


m = Mem()
lg = logging.getLogger("mem")
lg.addHandler(m)
lg.propagate = False
for i in range(2000):
    lg.info("n %d", i)
print(len(m.records), m.records[-1], repr(out.getvalue()))
logging.addLevelName(25, "NOTICE")
lg.log(25, "custom")
print(m.records[-1])
logging.disable(logging.CRITICAL)
lg.critical("no")
logging.disable(logging.NOTSET)
print(len(m.records))
logging.config.dictConfig({"version": 1, "formatters": {"f": {"format": "%(levelname)s %(message)s"}},
                           "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout"}},
                           "root": {"handlers": ["h"], "level": "DEBUG"}, "disable_existing_loggers": False})
logging.getLogger("new").debug("configured")
