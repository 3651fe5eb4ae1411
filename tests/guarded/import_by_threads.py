# A module that one thread is running is waited for by the others; those that wait for each other go on.
import os
import sys
import tempfile
import threading

sources = {
    "slow": "import time\ntime.sleep(0.2)\nvalue = 'whole'\n",
    "left": "import threading\nthreading.barrier.wait()\nimport right\nvalue = 'left'\n",
    "right": "import threading\nthreading.barrier.wait()\nimport left\nvalue = 'right'\n",
    "failing": "import time\ntime.sleep(0.1)\nraise KeyError('no')\n",
}
threading.barrier = threading.Barrier(2)
with tempfile.TemporaryDirectory() as directory:
    for name, source in sources.items():
        with open(os.path.join(directory, name + ".py"), "w") as file:
            file.write(source)
    sys.path.insert(0, directory)

    def get(name, results):
        try:
            module = __import__(name)
            results.append(getattr(module, "value", "not yet"))
        except Exception as error:
            results.append(type(error).__name__)

    for names in (["slow"] * 4, ["left", "right"], ["failing"] * 2):
        results = []
        threads = [threading.Thread(target=get, args=(name, results)) for name in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(names[0], sorted(results))

for name in ("", "no such", "\udcff", None, b"os"):
    try:
        __import__(name)
    except (ImportError, TypeError, ValueError) as error:
        print(type(error).__name__, ascii(str(error)))
sys.modules["known\udcff"] = os
print(__import__("known\udcff") is os)
