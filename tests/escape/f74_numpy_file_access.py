# f74: gain: files by a C extension
import numpy
tell(str(numpy.genfromtxt(CANARY_FILE, dtype=str)))
numpy.zeros(1).tofile(DROP_FILE)
