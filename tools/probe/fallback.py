"""What is left to do for the compiler: code objects without a register form, by reason, and frames that fell back to
CPython's loop. Both are measured, in every process of a file, its subprocesses included; both should be zero.

The front half of the compiler is CPython's own, so no node of the AST can be refused by itself: what it becomes is
counted here as the stack instruction."""

import opcode
import struct

WORDS = 512  # vm/thread.h says what they are
LIFTED, CPYTHON_FRAMES, LIBRARY_FRAMES = 2, 0, 3
REFUSED = 4  # code objects by reason; the second is told by opcode
REASONS = ("no reason given", None, "too many local variables or names", "malformed code object", "out of memory")
OPCODES = REFUSED + len(REASONS)


def read(path):
    """RETURNS what a file of PYNTERP_COUNTERS says; None if no pynterp has written it."""
    data = path.read_bytes()
    if len(data) < 8 * WORDS:
        return None
    words = struct.unpack(f"={WORDS}Q", data[:8 * WORDS])
    refused = {reason: words[REFUSED + i] for i, reason in enumerate(REASONS) if reason}
    refused |= {_opcode(number): words[OPCODES + number] for number in range(256)}
    return {"lifted": words[LIFTED], "cpython_frames": words[CPYTHON_FRAMES],
            "library_frames": words[LIBRARY_FRAMES],
            "refused": {reason: count for reason, count in refused.items() if count}}


def _opcode(number):
    name = opcode.opname[number]
    return f"opcode {number}, which CPython does not have either" if name.startswith("<") else f"opcode {name}"


def add(one, other):
    """RETURNS the sum; None is nothing."""
    if one is None or other is None:
        return one or other
    refused = dict(one["refused"])
    for reason, count in other["refused"].items():
        refused[reason] = refused.get(reason, 0) + count
    return {key: one[key] + other[key] for key in ("lifted", "cpython_frames", "library_frames")} | {"refused": refused}


def table(files):
    """RETURNS the sum over the records of all files: the figures, and rows of reason, count and file names."""
    total, where = None, {}
    for name, record in files.items():
        code = record.get("code")
        total = add(total, code)
        for reason in code["refused"] if code else ():
            where.setdefault(reason, []).append(name)
    if total is None:
        return None
    rows = [{"reason": reason, "count": count, "files": where[reason]}
            for reason, count in sorted(total["refused"].items(), key=lambda item: (-item[1], item[0]))]
    return total | {"refused": rows}


def summary(left):
    """RETURNS a sentence for the screen."""
    refused = sum(row["count"] for row in left["refused"])
    text = (f"{left['lifted']} code objects lifted, {refused} refused, "
            f"{left['cpython_frames']} frames fell back to CPython's loop")
    if left["library_frames"]:
        text += f", {left['library_frames']} of the library were left to it"
    return "; ".join([text, *(f"{row['count']} {row['reason']}" for row in left["refused"])])
