# codecs.lookup() takes the names that CPython's takes.
import codecs

for name in ("utf-8", "UTF_8", "utf-8\0", "\udcfe", "no such", 42, None):
    try:
        print(codecs.lookup(name).name)
    except (LookupError, TypeError, ValueError) as error:
        print(type(error).__name__, ascii(str(error)))
