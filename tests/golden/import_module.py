import os
import os.path
import os.path as p, sys
def f():
    import json.decoder
    from math import pi
    return json, pi
