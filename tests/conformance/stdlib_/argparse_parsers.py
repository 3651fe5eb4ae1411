# argparse: options, sub-commands, types, custom actions, help text and exit on errors.
import argparse
import contextlib
import io
import os

os.environ["COLUMNS"] = "80"


class Upper(argparse.Action):
    def __call__(self, parser, ns, values, option=None):
        setattr(ns, self.dest, values.upper())


def even(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{s} is odd")
    return n


p = argparse.ArgumentParser(prog="demo", description="Demo tool.", color=False)
p.add_argument("file", nargs="?", default="-")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--num", type=even, metavar="N", help="an even number (default: %(default)s)", default=4)
p.add_argument("--name", action=Upper)
p.add_argument("--tag", action="append")
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
g = p.add_mutually_exclusive_group()
g.add_argument("--red", action="store_const", const="r", dest="color")
g.add_argument("--blue", action="store_const", const="b", dest="color")
for args in ([], ["f.txt", "-vv", "--num", "6"], ["--name=bob", "--tag", "a", "--tag", "b", "--no-flag"], ["--red"], ["--verb", "--", "-x"]):
    print(sorted(vars(p.parse_args(args)).items(), key=str))
for args in (["--num", "5"], ["--num", "x"], ["--red", "--blue"], ["--bogus"], ["a", "b"], ["--tag"], ["--help"]):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            p.parse_args(args)
    except SystemExit as e:
        print(e.code, (err.getvalue() or out.getvalue()).strip().splitlines()[-1])
p.print_help()
sp = argparse.ArgumentParser(prog="git", exit_on_error=False, color=False)
subs = sp.add_subparsers(dest="cmd", required=True)
add = subs.add_parser("add")
add.add_argument("paths", nargs="+")
add.set_defaults(func=lambda ns: ("adding", ns.paths))
log = subs.add_parser("log")
log.add_argument("-n", type=int, choices=range(1, 4))
ns = sp.parse_args(["add", "x", "y"])
print(ns.func(ns), sp.parse_args(["log", "-n", "2"]))
err = io.StringIO()
try:
    with contextlib.redirect_stderr(err):
        sp.parse_args(["log", "-n", "9"])
except (argparse.ArgumentError, SystemExit) as e:
    print(type(e).__name__, e, err.getvalue().splitlines()[-1])
print(p.parse_known_args(["--other", "f"])[1], p.format_usage().split()[:2])
