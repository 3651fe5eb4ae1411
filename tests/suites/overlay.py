"""Mounts that are overlays: a program sees what it would see of a directory of its own, the host's stays as it is.

tests/overlay/NAME.py runs under the oracle in a copy of the directory and must print the same. escape_NAME.py, with
prelude.txt before it, must gain nothing; with ::rw in place of ::overlay it changes the directory, or it would prove
nothing."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from suites import _programs

ROOT = Path(__file__).resolve().parents[1] / "overlay"
MODES = ("none", "os", "worker")
TIMEOUT = 120
SLOW = {"deep"}
# name: options, program, exit status, what standard output and error contain. DIR is the directory.
ROWS = {
    "printed": (["--print-policy"], "", 0, "DIR::/data::overlay"),
    "unknown": (["--mount=DIR::/x::over"], "", 2, "--mount=HOST::GUEST[::ro|rw|overlay]"),
    "of_a_file": (["--mount=DIR/file::/only::overlay"],
                  "import os\nopen('/only', 'a').write('+')\nprint(open('/only').read(), os.stat('/only').st_size)\n"
                  "try: os.remove('/only')\nexcept OSError as e: print(e.strerror)\n", 0, "content+ 8\nDevice or resource busy"),
    "names": ([], "f = open('/data/new', 'w')\nprint(f.name)\ntry: open('/data/sub/none')\nexcept OSError as e: print(e)",
              0, "/data/new\n[Errno 2] No such file or directory: '/data/sub/none'"),
    "by_bytes": ([], "import os; os.mkdir(b'/data/b'); print(sorted(os.listdir(b'/data'))[0])", 0, "b'absolute'"),
    "link_out": ([], "open('/data/out')", 77, "leads out of the mount /data"),
    "deny_read_wins": (["--deny-read=DIR/file"], "open('/data/file')", 77, "or is denied"),
    "deny_write_wins": (["--deny-write=DIR/sub"], "open('/data/sub/new', 'w')", 77, "or is denied"),
    "deny_write_of_a_moved_one": (["--deny-write=DIR/sub/file"],
                                  "import os; os.rename('/data/sub', '/data/s'); open('/data/s/file', 'w')", 77, "or is denied"),
    "host_name": ([], "open('DIR/file')", 77, "--allow-read=DIR/file"),
    "to_another_mount": (["--mount=DIR/sub::/other::overlay"],
                         "import os, shutil\ntry: os.rename('/data/file', '/other/moved')\nexcept OSError as e: print(e.strerror)\n"
                         "shutil.move('/data/file', '/other/moved')\n"
                         "print(open('/other/moved').read(), os.path.exists('/data/file'), os.path.exists('/data/sub/moved'))",
                         0, "Invalid cross-device link\ncontent False False"),
    "from_readable": (["--allow-read"], "import os; print(os.stat('/data/file').st_size, os.listdir('/data/sub/empty'))", 0, "7 []"),
    "bound": ([], "import os\nblock = bytes(1 << 20)\ntry:\n  with open('/data/big', 'wb', 0) as f:\n    while True: f.write(block)\n"
              "except OSError as e: pass\n"
              "try:\n  with open('/data/big', 'ab', 0) as f:\n    while True: f.write(block[:1024])\n"
              "except OSError as e: print(e.strerror, os.stat('/data/big').st_size <= 256 << 20)\n"
              "try: os.chmod('/data/sub/file', 0); print('room')\nexcept OSError as e: print(e.strerror)\n"
              "os.remove('/data/big'); print(open('/data/small', 'wb', 0).write(block))\n", 0,
              "No space left on device True\nNo space left on device\n1048576"),
    "bound_of_deleted": ([], "import os\nblock, files = bytes(1 << 24), []\ntry:\n  while True:\n"
                         "    files.append(open('/data/t', 'wb', 0)); files[-1].write(block); os.remove('/data/t')\n"
                         "except OSError as e: print(e.strerror, len(files) <= 17)\nfiles.clear()\n"
                         "print(open('/data/t', 'wb', 0).write(block))", 0, "No space left on device True\n16777216"),
    "bound_of_names": ([], "import os\nopen('/data/big', 'wb', 0).write(bytes(254 << 20))\n"
                       "try:\n  for i in range(10**4): os.mkdir(f'/data/{i}')\nexcept OSError as e: print(e.strerror)\n"
                       "print(200 < i <= 512)", 0, "No space left on device\nTrue"),
    "deep": ([], "import os\ndef grow():\n  path = '/data/n'\n  for i in range(1000): os.mkdir(path); path += '/d'\n"
             "grow()\ntry:\n  for i in range(9): os.rename('/data/n', '/data/m'); grow(); "
             "os.rename('/data/m', '/data/n' + '/d' * 999 + '/m')\nexcept OSError as e: print(i, e.strerror)\n", 0,
             "1 File name too long"),
    "pipe": ([], "open('/data/pipe')", 1, "PermissionError"),
    "removed_after_limit": (["--max-steps=100000"], "open('/data/new', 'w').write('x')\nwhile True: pass", 124, "max-steps"),
}


def _fill(place):
    """A directory `d` with what a program may meet, and beside it what it must not."""
    top = place / "d"
    for directory in ("sub/empty", "deep/deeper", "many/up", "kept"):
        (top / directory).mkdir(parents=True)
    (place / "secret").write_text("SECRET")
    (top / "file").write_text("content")
    (top / "sub" / "file").write_text("inside")
    (top / "kept" / "denied").write_text("DENIED")
    (place / "twin").write_text("a file with two names")
    (top / "hard").hardlink_to(place / "twin")
    (top / "in").symlink_to("sub/file")
    (top / "absolute").symlink_to(top / "sub")
    (top / "loose").symlink_to("sub/not_there")
    (top / "sub" / "back").symlink_to("../deep")
    for number in range(5):
        (top / "many" / f"file{number}").write_text("x" * number)
    for path in [*sorted(top.rglob("*"), reverse=True), top, place / "twin", place / "secret"]:
        os.utime(path, (1000, 2000), follow_symlinks=False)
    return top


def _add_traps(top):
    """What the oracle would follow."""
    (top / "out").symlink_to("../secret")
    (top / "up").symlink_to("..")
    (top / "deep" / "later").symlink_to("../secret")
    (top / "deep" / "deeper" / "later").symlink_to("../../secret")
    (top / "deep" / "inner").symlink_to("../file")
    (top / "many" / "up").rmdir()
    (top / "many" / "up").symlink_to("../..")


def _state(place):
    """All of it, byte for byte; not when it was last read."""
    found = {}
    for path in sorted([place, *place.rglob("*")]):
        info = path.lstat()
        text = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        target = os.readlink(path) if path.is_symlink() else ""
        found[str(path)] = (info.st_mode, info.st_nlink, info.st_size, info.st_mtime_ns, info.st_ino, text, target)
    return found


def _differences(before, after):
    return ", ".join(sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))[:5])


def _emptied(temporary):
    """What is left in there: whoever removes what a program left does so when it is gone."""
    until = time.monotonic() + 10
    while any(temporary.iterdir()) and time.monotonic() < until:
        time.sleep(0.02)
    return ", ".join(path.name for path in temporary.iterdir())


def _guest(binary, mode, options, place, temporary, *arguments):
    environment = {**os.environ, "TMPDIR": str(temporary)}
    command = [binary, "--profile=guarded", f"--isolate={mode}", *options, *arguments]
    done = subprocess.run(command, cwd=place / "d", capture_output=True, text=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL,
                          env=environment)
    return done, _emptied(temporary)


def _in_place(binary, mode, options, traps, *arguments):
    """The run, and what is wrong with what it left."""
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        base = Path(directory).resolve()
        place, temporary = base / "place", base / "temporary"
        place.mkdir()
        temporary.mkdir()
        top = _fill(place)
        if traps:
            _add_traps(top)
            if not any(option.endswith("::rw") for option in options):
                os.mkfifo(top / "pipe")  # who opens the host's would wait
        fill = lambda text: text.replace("DIR", str(top))
        before = _state(place)
        done, left = _guest(binary, mode, map(fill, options), place, temporary, *map(fill, arguments))
        changed = _differences(before, _state(place))
    detail = (f"changed: {changed}; " if changed else "") + (f"left: {left}" if left else "")
    return done, detail, str(top)


def _like_the_oracle(binary, oracle, mode, program):
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        top = _fill(Path(directory).resolve())
        expected = subprocess.run([oracle, str(program)], cwd=top, capture_output=True, text=True, timeout=TIMEOUT)
    done, detail, _ = _in_place(binary, mode, ["--mount=DIR::DIR::overlay"], False, str(program))
    if expected.returncode != 0 or done.returncode != 0:
        return f"exit {expected.returncode} {done.returncode}: {done.stderr[-300:]}"
    for wanted, got in zip(expected.stdout.splitlines(), done.stdout.splitlines()):
        if wanted != got:
            return f"{wanted!r} is {got!r}"[:400]
    return detail or ("" if expected.stdout == done.stdout else "the end is missing")


def _escape(binary, mode, program):
    options = ["--allow-thread", "--deny-read=DIR/kept/denied"]
    source = (ROOT / "prelude.txt").read_text() + program.read_text()
    done, detail, _ = _in_place(binary, mode, ["--mount=DIR::DIR::overlay", *options], True, "-c", source)
    if done.returncode != 0 or done.stdout:
        return f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-300:]}{detail}"
    _, proof, _ = _in_place(binary, mode, ["--mount=DIR::DIR::rw", *options], True, "-c", source)
    if "changed" not in proof:
        return "changes nothing under ::rw either"
    return detail


def _row(binary, mode, options, program, status, text):
    done, detail, top = _in_place(binary, mode, ["--mount=DIR::/data::overlay", *options], True, "-c", program)
    ok = done.returncode == status and text.replace("DIR", top) in done.stdout + done.stderr
    return detail if ok else f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-300:]}{detail}"


def _policy_file(binary, mode):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write('{"mounts": ["/usr/include::/data::overlay"]}')
        file.flush()
        done, detail, _ = _in_place(binary, mode, [f"--policy={file.name}"], False, "-c",
                                    "open('/data/new', 'w').write('made'); print(open('/data/new').read())")
    return detail if done.stdout == "made\n" else done.stderr[-300:]


def _killed(binary, mode):
    """What a killed program leaves is removed too."""
    program = "open('/data/new', 'w').write('x')\nprint('ready', flush=True)\nwhile True: pass"
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        base = Path(directory).resolve()
        temporary = base / "temporary"
        temporary.mkdir()
        command = [binary, "--profile=guarded", f"--isolate={mode}", f"--mount={base}::/data::overlay", "-c", program]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "TMPDIR": str(temporary)})
        ready = running.stdout.readline()
        made = [path.stat().st_mode & 0o777 for path in temporary.iterdir()]
        running.kill()
        running.communicate()
        ok = ready == b"ready\n" and made == [0o700] and not _emptied(temporary)
    return "" if ok else f"{ready} {made}: left"


def _store_is_nobodys(binary, mode):
    """A guest that may read and write the temporary directory does not reach what another keeps there."""
    program = ("import os\nopen('/data/new', 'w').write('x')\ntop = os.environ['TMPDIR']\n"
               "store = os.path.join(top, os.listdir(top)[0])\n"
               "for act in (os.listdir, os.rmdir, os.stat, lambda p: os.rename(p, top + '/moved'),\n"
               "            lambda p: open(p + '/1/1'), lambda p: os.rename(top, top + '2')):\n"
               "    try:\n        act(store)\n        print('reached')\n    except PermissionError:\n        print('refused')\n")
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        base = Path(directory).resolve()
        temporary, place = base / "temporary", base / "place"
        temporary.mkdir()
        place.mkdir()
        _fill(place)
        done, left = _guest(binary, mode, [f"--mount={place}/d::/data::overlay", f"--allow-read={base}", f"--allow-write={base}",
                                           "--allow-env=TMPDIR"], place, temporary, "-c", program)
    return "" if done.stdout == "refused\n" * 6 and not left else f"{done.stdout}{done.stderr[-300:]}{left}"


def _cases():
    for mode in MODES:
        for path in sorted(ROOT.glob("*.py")):
            name = f"overlay/{mode}/{path.stem}"
            if path.stem.startswith("escape_"):
                yield name, lambda b, o, m=mode, p=path: _escape(b, m, p)
            else:
                yield name, lambda b, o, m=mode, p=path: _like_the_oracle(b, o, m, p)
        for name, row in ROWS.items():
            if name in SLOW and mode != "none":
                continue
            yield f"overlay/{mode}/{name}", lambda b, o, m=mode, r=row: _row(b, m, *r)
        yield f"overlay/{mode}/policy_file", lambda b, o, m=mode: _policy_file(b, m)
    for mode in ("none", "os"):
        yield f"overlay/{mode}/killed", lambda b, o, m=mode: _killed(b, m)
        yield f"overlay/{mode}/store_is_nobodys", lambda b, o, m=mode: _store_is_nobodys(b, m)


def names(patterns):
    return [name for name, _ in _cases() if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    binary = str(Path(binary).absolute())
    chosen = [(name, check) for name, check in _cases() if _programs.selected(name, patterns)]
    details = _programs.in_parallel(lambda case: case[1](binary, oracle), chosen)
    for (name, _), detail in zip(chosen, details):
        yield name, not detail, detail
