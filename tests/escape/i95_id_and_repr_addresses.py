# i95: gain: addresses of the host's objects
import re
text = repr(host_add) + repr(len) + repr(object()) + repr(lambda: 0)
addresses = re.findall("0x[0-9a-f]{8,}", text)
if id(None) > 2**24 or addresses: gained("an address: " + hex(id(None)) + str(addresses))
