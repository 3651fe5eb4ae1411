# a20: gain: a module attribute replaced by name
from unittest import mock
with mock.patch("json.dumps", lambda *a: "POISON"):
    p = mock.patch("os.getcwd")
    p.start()
    reach(attempt(lambda: p.getter()))
### host
import json
if json.dumps({}) == "POISON": print("GAIN: host json patched")
