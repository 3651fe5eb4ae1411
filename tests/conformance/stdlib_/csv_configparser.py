# csv readers, writers, dialects and DictReader; configparser interpolation, sections, errors.
import configparser
import csv
import io

data = 'name,qty,note\nbolt,5,"a, b"\nnut,7,"say ""hi"""\n\nlast,1,"multi\nline"\n'
print(list(csv.reader(io.StringIO(data))))
for row in csv.DictReader(io.StringIO(data)):
    print(row)
out = io.StringIO()
w = csv.writer(out, lineterminator="\n")
w.writerow(["a", 1, None, 2.5, "x,y", 'q"q', "n\nl"])
w.writerows([[1, 2], ["", " sp "]])
print(out.getvalue())
out = io.StringIO()
dw = csv.DictWriter(out, ["x", "y"], delimiter=";", quoting=csv.QUOTE_NONNUMERIC, extrasaction="ignore", lineterminator="\n")
dw.writeheader()
dw.writerow({"x": "s", "y": 3, "z": 0})
print(out.getvalue(), csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)
print(list(csv.reader(["1|'a|b'|c"], delimiter="|", quotechar="'")), list(csv.reader(['"1",2.5'], quoting=csv.QUOTE_NONNUMERIC)))
for bad in (lambda: csv.writer(io.StringIO(), delimiter="ab"), lambda: list(csv.reader(['"open'], strict=True)), lambda: csv.get_dialect("nope"),
            lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1})):
    try:
        bad()
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
cp = configparser.ConfigParser()
cp.read_string("""
[DEFAULT]
base = /srv
[paths]
data = %(base)s/data
Flag = yes
n : 42
multi = one
    two
[empty]
""")
p = cp["paths"]
print(cp.sections(), p["data"], p.getboolean("flag"), p.getint("N"), repr(p["multi"]), p.get("none", "fallback"), list(cp["empty"]))
cp["new"] = {"k": "v"}
cp.set("new", "z", "%%")
o = io.StringIO()
cp.write(o)
print(o.getvalue().split("[new]")[1].strip(), "base" in cp["new"], cp.has_option("paths", "data"))
for bad in (lambda: cp["nope"], lambda: cp.get("paths", "nope"), lambda: cp.read_string("[a]\n[a]"), lambda: cp.read_string("junk"), lambda: p.getint("data"),
            lambda: cp.read_string("[x]\na=%(zz)s") or cp["x"]["a"], lambda: cp.add_section("paths")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
