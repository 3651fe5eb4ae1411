# f77: gain: a module by an allowed root or a module hook
for name in ("importlib.abc", "importlib.util", "collections.os", "json.os", "os.path", "logging.config", "logging.handlers",
             "xml.sax.saxutils", "email.utils", "concurrent.futures.process", "multiprocessing", "asyncio.subprocess", "posixpath", "ntpath"):
    module = attempt(__import__, name, globals(), {}, ["x"])
    reach(module)
    reach(attempt(lambda: module.sys))
    reach(attempt(lambda: module.os))
