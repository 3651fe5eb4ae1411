# j103: gain: warnings without end
import warnings
warnings.simplefilter("always")
i = 0
while True:
    i += 1
    warnings.warn("x%d" % i)
