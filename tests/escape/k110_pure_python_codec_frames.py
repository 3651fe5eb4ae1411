# k110: gain: frames of a codec that C called
import sys
class Text(str):
    def __getitem__(self, i):
        frame = sys._getframe(1)
        while frame:
            walk_frames(frame)
            frame = frame.f_back
        return str.__getitem__(self, i)
    def __iter__(self):
        walk_frames(attempt(lambda: sys._getframe(1)))
        return str.__iter__(self)
for name in ("idna", "punycode", "rot13", "utf-7", "utf-8-sig"):
    attempt(lambda: Text("abc").encode(name))
