# e64: gain: guest code while a library formats
import sys, logging, string, decimal
class Spy:
    def __format__(self, spec): return self.look()
    def __repr__(self): return self.look()
    __str__ = __repr__
    def look(self):
        try: raise ValueError
        except ValueError as error:
            frame = error.__traceback__.tb_frame
            while frame:
                walk_frames(frame)
                frame = frame.f_back
        return "x"
f"{Spy()} {Spy()!r}"
string.Formatter().format("{}", Spy())
attempt(host_add, Spy(), 1)
attempt(host_show, Spy())
