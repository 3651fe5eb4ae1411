from collections.abc import MutableSequence
MutableSequence.register(array)
