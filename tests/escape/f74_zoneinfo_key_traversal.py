# f74: gain: a file by a key of a library
import zoneinfo
for key in ("../../../../.." + CANARY_FILE, CANARY_FILE, "..//" + CANARY_FILE):
    try: zoneinfo.ZoneInfo(key)
    except Exception as error: print(type(error).__name__, len(str(error)))
try: zoneinfo.reset_tzpath([CANARY_FILE.rpartition("/")[0]])
except Exception: pass
try: tell(zoneinfo.ZoneInfo(CANARY_FILE.rpartition("/")[2]))
except Exception as error:
    print(error)
reach(attempt(lambda: zoneinfo._common.importlib))
