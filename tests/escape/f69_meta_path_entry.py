# f69: gain: a guest finder in the host
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("pynterp_probe"): print("GAIN: a guest finder was asked by another session")
sys.meta_path.insert(0, Finder())
### second session
try: import pynterp_probe_1
except ImportError: pass
### host
try: import pynterp_probe_2
except ImportError: pass
