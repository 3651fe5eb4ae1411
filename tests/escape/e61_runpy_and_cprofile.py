# e61: gain: the same by runpy and cProfile
for action in ("import runpy; reach(runpy.run_module('os'))", "import cProfile; cProfile.runctx('reach(__import__(\"os\"))', {'reach': reach}, {})",
               "import runpy; runpy.run_path(CANARY_FILE)", "import bdb; bdb.Bdb().run('reach(__import__(\"os\"))', {'reach': reach})",
               "import trace; trace.Trace(count=0).runctx('reach(__import__(\"os\"))', {'reach': reach}, {})"):
    attempt(exec, action)
