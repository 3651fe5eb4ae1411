# Every ruled name is refused at the attribute opcodes of guest code under --profile=strict; ordinary names work.
import re
from pathlib import Path

rules = re.findall(r"^RULE\((\w+), +kAnything", (Path(__file__).parents[2] / "guards" / "attr_rules.def").read_text(), re.M)


class Box:
    pass


gained = []
for name in rules:
    for source in (f"box.{name}", f"box.{name} = 1", f"del box.{name}", f"box.{name}()", f"f.{name}", f"Box.{name}"):
        try:
            exec(compile(source, "guest", "exec"), {"box": Box(), "f": len, "Box": Box})
        except Exception as error:
            if not isinstance(error, AttributeError) or "for guest code" not in str(error):
                gained.append((source, str(error)))
        else:
            gained.append((source, "no error"))
box = Box()
box.x = 1
print(len(rules), gained, box.x, [].append.__name__, "ab".upper())
