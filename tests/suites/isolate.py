"""What the kernel holds a program to, with the guard switched off: --isolate=os and --isolate=worker.

Each attempt must fail when the process is locked and succeed when it is not, or it proves nothing."""

import os
import subprocess
import tempfile
from pathlib import Path

from suites import _escape_corpus as corpus
from suites import _programs
from suites._refusing_kernel import KERNELS, refusing

TIMEOUT = 60
SIGSYS = 31
SAMPLE = 6  # of the corpus, every so many programs
READS_THE_FILE = ("d47_len_self", "c32_subclasses_loaders")  # of the corpus, where nothing holds it

# Programs under --profile=open. FILE is a file of the host's, DIR its directory.
ATTEMPTS = {
    "read": "open('FILE').read()",
    "read_by_descriptor": "import os; os.read(os.open('FILE', os.O_RDONLY), 9)",
    "list": "import os; os.listdir('DIR')",
    "write": "open('FILE', 'r+').write('x')",
    "make": "open('DIR/made', 'x')",
    "remove": "import os; os.remove('FILE')",
    "rename": "import os; os.rename('FILE', 'DIR/other')",
    "link": "import os; os.link('FILE', 'DIR/other')",
    "truncate": "import os; os.truncate('FILE', 0)",
    "mode": "import os; os.chmod('FILE', 0)",
    "times": "import os; os.utime('FILE')",
    "extended_attribute": "import os; os.setxattr('FILE', 'user.x', b'')",
    "make_directory": "import os; os.mkdir('DIR/made')",
    "memory_of_the_host": "import os; open(f'/proc/{os.getppid()}/cmdline').read()",
    "socket": "import socket; socket.socket()",
    "socket_unix": "import socket; socket.socket(socket.AF_UNIX)",
    "datagrams_of_a_pair": "import socket; socket.socketpair(type=socket.SOCK_DGRAM)",
    "execute": "import os; os.execv('/bin/true', ['true'])",
    "spawn": "import subprocess; subprocess.run(['/bin/true'], check=True)",
    "system": "import os; assert os.system('true') == 0",
    "fork": "import os; os.fork()",
    "thread": "import threading; threading.Thread(target=print).start()",
    "signal_others": "import os; os.kill(os.getppid(), 0)",
    "signal_by_descriptor": "import fcntl, os; fcntl.fcntl(os.pipe()[0], fcntl.F_SETOWN, os.getppid())",
    "limits": "import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0))",
    "code_in_memory": "import mmap; mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)",
    "file_in_memory": "import os; os.memfd_create('x')",
    "namespace": "import os; os.unshare(os.CLONE_NEWUTS)",
    "interprocess": "import ctypes; assert ctypes.CDLL(None).shmget(0, 4096, 0o600) >= 0",
    "memory_of_others": "import ctypes; assert ctypes.CDLL(None).process_vm_readv(__import__('os').getpid(), 0, 0, 0, 0, 0) == 0",
    "memory_of_others_written": "import ctypes; assert ctypes.CDLL(None).process_vm_writev(__import__('os').getpid(), 0, 0, 0, 0, 0) == 0",
    "watch": "import ctypes; c = ctypes.CDLL(None); assert c.inotify_add_watch(c.inotify_init1(0), b'DIR', 0xfff) >= 0",
    "call_by_number": "import ctypes, errno; c = ctypes.CDLL(None, use_errno=True)\n"
                      "for call in CLONE3, IO_URING_SETUP:\n"
                      " c.syscall(call, 0, 0); assert ctypes.get_errno() == errno.ENOSYS, ctypes.get_errno()",
    "namespace_of_a_thread": "import ctypes; c = ctypes.CDLL(None, use_errno=True); "
                             "c.syscall(SYS_CLONE, 0x10010000, 0); assert ctypes.get_errno() == 1, ctypes.get_errno()",
    "pair_of_another_family": "import socket\ntry: socket.socketpair(socket.AF_TIPC, socket.SOCK_RDM)\n"
                              "except PermissionError: pass",
}
# Not to be shown to succeed: what ends well without a lock needs rights or does harm. These end well when refused.
WITHOUT_PROOF = {"call_by_number", "namespace_of_a_thread", "pair_of_another_family"}
NATIVE = {"interprocess", "watch", "memory_of_others", "memory_of_others_written", "call_by_number", "namespace_of_a_thread"}

# Calls that end the process at once.
KILLED = {name: f"import ctypes; ctypes.CDLL(None).{call}; print('went on')" for name, call in {
    "ptrace": "ptrace(0, 0, 0, 0)", "mount": "mount(0, 0, 0, 0, 0)",
    "umount": "umount2(0, 0)", "reboot": "reboot(0)", "kexec": "syscall(246, 0, 0, 0, 0xffff)", "bpf": "syscall(321, 0, 0, 0)",
}.items()}

# name: options, program, what it prints. What a policy grants, the kernel grants too.
GRANTED = {
    "nothing": ([], "import json, decimal, datetime, zoneinfo, random; print(json.dumps([1]))", "[1]"),
    "read": (["--allow-read=DIR"], "import os; print(open('FILE').read(), len(os.listdir('DIR')))", "content 1"),
    "write": (["--allow-read=DIR", "--allow-write=DIR"],
              "import os\nos.mkdir('DIR/a')\nopen('DIR/a/b', 'w').write('x')\nos.rename('DIR/a/b', 'DIR/c')\n"
              "os.chmod('DIR/c', 0o600)\nos.remove('FILE')\nprint(os.listdir('DIR/a'), open('DIR/c').read())", "[] x"),
    "write_one_new_file": (["--allow-write=DIR/new"], "print(open('DIR/new', 'w').write('abc'))", "3"),
    "thread": (["--allow-thread"], "import threading; t = threading.Thread(target=print, args=(1,)); t.start(); t.join()",
               "1"),
    "native": (["--allow-native", "--profile=open"],
               "import ctypes; print(ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 5)())", "5"),
    "net": (["--allow-net", "--profile=open"],
            "import socket\ns = socket.create_server(('127.0.0.1', 0))\nc = socket.create_connection(s.getsockname())\n"
            "s.accept()[0].send(b'hi')\nprint(c.recv(9))", "b'hi'"),
    "run": (["--allow-run", "--profile=open"], "import subprocess; print(subprocess.check_output(['/bin/echo', '1']))",
            "b'1\\n'"),
    "everything": (["-A"], "import os; print(open('FILE').read(), os.system('true'))", "content 0"),
}

DEAF = ("import ctypes, signal; signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\n"
        "while True: ctypes.CDLL(None).sleep(100)")
# name: options, program, exit status, what standard output and error contain.
WORKER = {
    "exit_status": (["--profile=guarded"], "import sys; print(1); sys.exit(3)", 3, "1\n"),
    "denied": (["--profile=guarded"], "open('FILE')", 77, "--allow-read"),
    "arguments": (["--profile=guarded"], "import sys; print(sys.argv)", 0, "['-c']"),
    "no_environment": (["--profile=open"], "import os; print([k for k in os.environ if not k.startswith(('LC_', 'PYNTERP_'))])", 0, "[]"),
    "allowed_variable": (["--profile=guarded", "--allow-env=HOME"], "import os; print(list(os.environ))", 0, "['HOME']"),
    "segmentation_fault": (["--allow-native", "--profile=open"], "import ctypes; ctypes.string_at(0)", 139,
                           "pynterp-run: the program's process ended by signal 11 (Segmentation fault)"),
    "abort": (["--profile=open"], "import os; os.abort()", 134, "ended by signal 6"),
    "killed": (["--profile=open"], "import os, signal; os.kill(os.getpid(), signal.SIGKILL)", 137, "ended by signal 9"),
    "limit": (["--profile=guarded", "--max-steps=10000"], "while True: pass", 124, "--max-steps=10000 ran out"),
    "overrun": (["--allow-native", "--max-wall=1", "--profile=open"], DEAF, 124, "--max-wall"),
    "stopped": (["--max-time=50", "--max-wall=1", "--profile=open"],
                "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)", 124,
                "--max-wall ran out; the worker did not stop"),
    "memory": (["--allow-native", "--max-memory=64M", "--profile=open"],
               "import ctypes; c = ctypes.CDLL(None); c.malloc.restype = ctypes.c_void_p\n"
               "print(c.malloc(ctypes.c_size_t(1 << 30)) is None, c.malloc(ctypes.c_size_t(1 << 36)) is None)", 0,
               "False True"),
    "no_core_files": (["--profile=open"], "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))", 0, "(0, 0)"),
}


def _cases():
    for mode in ("os", "worker"):
        for name, program in ATTEMPTS.items():
            yield f"isolate/{mode}_alone/{name}", lambda b, m=mode, n=name, p=program: _attempt(b, m, n, p)
        for name, program in KILLED.items():
            yield f"isolate/{mode}_kills/{name}", lambda b, m=mode, p=program: _killed(b, m, p)
        for name, row in GRANTED.items():
            yield f"isolate/{mode}_grants/{name}", lambda b, m=mode, r=row: _granted(b, m, *r)
    for name, (calls, text) in KERNELS.items():
        yield f"isolate/refused/{name}", lambda b, c=calls, t=text: _refused(b, c, t)
    for name, row in WORKER.items():
        yield f"isolate/worker/{name}", lambda b, r=row: _worker(b, *r)
    yield "isolate/worker/policy_file_with_variables", _variables_of_a_file
    for start, mode in enumerate(("os", "worker")):
        for path in corpus.programs()[0 if _programs.settings.all else start::1 if _programs.settings.all else SAMPLE]:
            yield f"isolate/{mode}_corpus/{path.stem}", lambda b, m=mode, p=path: _corpus(b, m, p)
    for name in READS_THE_FILE:
        path = corpus.ROOT / f"{name}.py"
        yield f"isolate/none_corpus/{name}", lambda b, p=path: "" if _corpus(b, "none", p) else "gains nothing"


def names(patterns):
    return [name for name, _ in _cases() if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    binary = str(Path(binary).absolute())
    chosen = [(name, check) for name, check in _cases() if _programs.selected(name, patterns)]
    if chosen and "--isolate=os" in _run(binary, ["--profile=guarded"], "").stderr:
        print("isolate: this kernel refuses a part of it; only that is tested", flush=True)
        chosen = [(name, check) for name, check in chosen if name.startswith("isolate/refused/")]
    for (name, _), detail in zip(chosen, _programs.in_parallel(lambda case: case[1](binary), chosen)):
        yield name, not detail, detail


def _run(binary, options, program, **more):
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        place = Path(directory).resolve()
        (place / "file").write_text("content")
        fill = lambda text: (text.replace("FILE", f"{place}/file").replace("DIR", str(place))
                             .replace("CLONE3", "435").replace("SYS_CLONE", "56").replace("IO_URING_SETUP", "425"))
        # Not in DIR: a program would be there to read.
        return subprocess.run([binary, *map(fill, options), "-c", fill(program)], capture_output=True, text=True,
                              timeout=TIMEOUT, stdin=subprocess.DEVNULL, cwd="/", start_new_session=True, **more)


def _attempt(binary, mode, name, program):
    options = ["--allow-native", "--allow-thread"] * (name in NATIVE) + ["--profile=open"]
    if name not in WITHOUT_PROOF:
        loose = _run(binary, [*options, "--isolate=none"], program)
        if loose.returncode != 0:
            return f"fails without a lock too: {loose.stderr[-200:]}"
    held = _run(binary, [*options, f"--isolate={mode}"], program)
    if name in WITHOUT_PROOF:
        return "" if held.returncode == 0 else f"exit {held.returncode}: {held.stderr[-200:]}"
    ok = held.returncode == 1 and any(error in held.stderr for error in ("PermissionError", "AssertionError",
                                                                         "can't start new thread", "Errno 1]",
                                                                         "not allowed to raise"))
    return "" if ok else f"exit {held.returncode}: {held.stdout[-100:]}{held.stderr[-200:]}"


def _killed(binary, mode, program):
    options = ["--allow-native", "--profile=open"]
    loose = _run(binary, [*options, "--isolate=none"], program)
    held = _run(binary, [*options, f"--isolate={mode}"], program)
    wanted = -SIGSYS if mode == "os" else 128 + SIGSYS
    ok = "went on" in loose.stdout and held.returncode == wanted and "went on" not in held.stdout
    return "" if ok else f"{loose.returncode} {held.returncode}: {loose.stderr[-200:]}{held.stderr[-200:]}"


def _granted(binary, mode, options, program, text):
    guarded = [] if any(o in ("-A", "--profile=open") for o in options) else ["--profile=guarded"]
    done = _run(binary, [*guarded, *options, f"--isolate={mode}"], program)
    ok = done.returncode == 0 and done.stdout == text + "\n"
    return "" if ok else f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-300:]}"


def _refused(binary, calls, text):
    """The program runs, one line says what does not hold, and the guard does its part."""
    done = _run(binary, ["--profile=guarded"], "print('runs')\nopen('FILE')", preexec_fn=refusing(calls))
    lines = [line for line in done.stderr.splitlines() if "--isolate=os" in line]
    quiet = _run(binary, ["--profile=guarded", "--isolate=none"], "print('runs')", preexec_fn=refusing(calls))
    ok = (done.returncode, done.stdout, len(lines)) == (77, "runs\n", 1) and text in lines[0] and not quiet.stderr
    return "" if ok else f"exit {done.returncode}: {done.stderr[-300:]}{quiet.stderr[-100:]}"


def _worker(binary, options, program, status, text):
    done = _run(binary, [*options, "--isolate=worker"], program)
    ok = done.returncode == status and text in done.stdout + done.stderr
    return "" if ok else f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-300:]}"


def _variables_of_a_file(binary):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write('{"allow": {"env": ["HOME"]}}')
        file.flush()
        return _worker(binary, [f"--policy={file.name}"], "print(1)", 2, "--allow-env alone")


def _corpus(binary, mode, path):
    """A program of tests/escape/ with no guard at all: what leads out of the process must not be found."""
    return next(corpus.run_by_command_line(binary, "open", [path], [f"--isolate={mode}"], outside_only=True))[1]
