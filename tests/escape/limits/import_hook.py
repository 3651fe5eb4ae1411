# tries: an import hook
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
class Finder:
    def find_spec(self, *a): burn()
sys.meta_path.insert(0, Finder())
try: import no_such_module
except BaseException: survived()
