# f77: gain: a module bound as an attribute of another
import collections.abc, json.decoder, asyncio
for path in ("json.decoder.scanner", "json.scanner", "asyncio.subprocess", "asyncio.base_events.os", "asyncio.events.os", "asyncio.sys",
             "asyncio.log.logging.os", "collections.abc.sys", "json.decoder.scanner.c_make_scanner", "logging.handlers.os", "concurrent.futures.process.os"):
    thing = attempt(__import__, path.split(".")[0])
    for part in path.split(".")[1:]:
        thing = attempt(getattr, thing, part)
    reach(thing)
