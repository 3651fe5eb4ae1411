# c38: gain: guest code inside a host type() call
import enum, collections, dataclasses
class Hook:
    def __set_name__(self, owner, name):
        try: raise ValueError
        except ValueError as error:
            f = error.__traceback__.tb_frame.f_back
            while f:
                walk_frames(f)
                f = f.f_back
attempt(lambda: dataclasses.make_dataclass("D", [("x", int, Hook())], namespace={"h": Hook()}))
attempt(lambda: enum.Enum("E", {"A": Hook()}))
attempt(lambda: collections.namedtuple("N", "a", defaults=[Hook()]))
