# StringIO, BytesIO, TextIOWrapper, buffered readers, custom raw streams, errors and files.
import io
import os
import tempfile

s = io.StringIO("one\ntwo\r\nthree", newline=None)
print(s.readline(), s.read(2), s.tell(), list(s), s.read())
s = io.StringIO()
print(s.write("abc"), s.seek(1), s.write("XY1"), s.getvalue(), s.truncate(2), s.getvalue())
b = io.BytesIO(b"hello world")
b.seek(-5, io.SEEK_END)
print(b.read(), b.getbuffer().nbytes, b.read1(), b.closed)
tw = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
tw.write("é\nline")
tw.flush()
print(tw.buffer.getvalue(), tw.encoding, tw.newlines)


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data, self.calls = data, 0

    def readable(self):
        return True

    def readinto(self, buf):
        self.calls += 1
        n = min(len(buf), 4, len(self.data))
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


r = Raw(b"line one\nline two\nrest")
br = io.BufferedReader(r)
print(br.peek(1)[:4], br.readline(), list(br), r.calls > 3)
for bad in (lambda: io.StringIO().read("x"), lambda: io.BytesIO("s"), lambda: s.write(b"x"), lambda: io.StringIO(5), lambda: b.write("s"),
            lambda: open("/nonexistent/file"), lambda: open("x", "q"), lambda: open("x", "rw"), lambda: io.BytesIO(b"").readinto(5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
b.close()
try:
    b.read()
except ValueError as e:
    print(e)
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "f.txt")
    with open(p, "w", encoding="utf-8") as f:
        print(f.write("a\nbé\n"), f.mode, f.closed, file=f)
        f.writelines(str(i) + "\n" for i in range(3))
    with open(p, "r+", encoding="utf-8") as f:
        print([ln.rstrip() for ln in f])
        f.seek(0)
        print(f.readlines(3), f.read(1))
    with open(p, "rb") as f:
        print(f.read(6), f.seek(0, 2), os.path.getsize(p))
    with open(p, "ab") as f:
        f.write(b"\xff")
    try:
        open(p, encoding="utf-8").read()
    except UnicodeDecodeError as e:
        print(e.reason)
    print(open(p, encoding="utf-8", errors="replace").read()[-1:], f.closed)
