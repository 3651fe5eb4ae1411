# f69: gain: the same by path hooks
import sys
sys.path_hooks.insert(0, lambda path: print("GAIN: a guest path hook ran for", path))
sys.path_importer_cache.clear()
sys.path.insert(0, "/nowhere")
### host
try: import pynterp_probe_3
except ImportError: pass
