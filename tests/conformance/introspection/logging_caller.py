# logging finds the right calling function and line, also through helpers with stacklevel.
import logging
import sys

h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(levelname)s %(name)s %(funcName)s:%(lineno)d %(message)s"))
log = logging.getLogger("demo")
log.addHandler(h)
log.setLevel(logging.DEBUG)
log.propagate = False


def direct():
    log.info("direct %s", "arg")


def helper(msg):
    log.warning(msg, stacklevel=2)


def uses_helper():
    helper("via helper")


class K:
    def method(self):
        log.error("in method")
        (lambda: log.debug("in lambda"))()
        [log.info("in comp") for _ in range(1)]


def exc():
    try:
        1 / 0
    except ZeroDivisionError:
        log.error("with exc", exc_info=False)


direct()
uses_helper()
K().method()
exc()
log.critical("module level")
log.debug("%d %s", 5, "x", extra={"k": 1})
log.setLevel(logging.WARNING)
log.info("hidden")
print(log.isEnabledFor(logging.INFO), log.getEffectiveLevel())


class Filt(logging.Filter):
    def filter(self, r):
        r.msg = "filtered " + r.msg
        return "secret" not in r.msg


log.addFilter(Filt())
log.warning("shown")
log.warning("secret")
