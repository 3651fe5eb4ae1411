# c38: gain: the same by other class hooks
import types, sys
class Base:
    def __init_subclass__(cls):
        walk_frames(attempt(lambda: sys._getframe(1)))
    def __class_getitem__(cls, item):
        walk_frames(attempt(lambda: sys._getframe(1)))
        return cls
types.new_class("C", (Base,))
types.resolve_bases((Base[int],))
class Meta(type):
    def mro(cls):
        walk_frames(attempt(lambda: sys._getframe(1)))
        return type.mro(cls)
Meta("C", (), {})
