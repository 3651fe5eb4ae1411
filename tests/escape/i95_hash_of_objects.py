# i95: gain: the same by hashes
if hash(object()) > 2**24 or hash(len) > 2**24: gained("an address by a hash")
