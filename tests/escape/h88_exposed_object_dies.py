# h88: gain: an exposed object used after the host's part of it is gone; a crash would be the gain
import gc
class Dies(HostBox):
    def __del__(self):
        attempt(self.rename, "y" * 1000)
        kept.append(self)
kept = []
Dies()
for box in kept:
    tell(box.label)
    box.rename("z" * 1000)
kept.clear()
loop = [Dies(), HostAccount()]
loop.append(loop)
rename = loop[1].rename
del loop
gc.collect()
attempt(rename, "x")
for _ in range(300):
    HostBox().rename("a" * 200)
box = HostBox("a")
class Text(str):
    def __del__(self): attempt(box.rename, "again")
box.label = Text("b" * 300)
tell(box.label)
### second session
for name in ("host_vault", "host_account"):
    tell(attempt(lambda: globals()[name].label))
    tell(attempt(lambda: HostAccount.label.__get__(globals()[name])))
