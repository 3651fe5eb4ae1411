"""A kernel that refuses calls: a filter put over a child before it becomes another program."""

import ctypes
import errno
import platform
import struct

SECCOMP = {"x86_64": 317, "aarch64": 277}
LANDLOCK_CREATE_RULESET = 444
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, MODE_FILTER = 38, 22, 2
_LOAD_NUMBER, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000


def refusing(calls):
    """A preexec_fn. `calls`: the number of a call -> the error it ends with."""
    program = [struct.pack("HBBI", _LOAD_NUMBER, 0, 0, 0)]
    for number, error in calls.items():
        program.append(struct.pack("HBBI", _IF_EQUAL, 0, 1, number))
        program.append(struct.pack("HBBI", _RETURN, 0, 0, _ERRNO | error))
    program.append(struct.pack("HBBI", _RETURN, 0, 0, _ALLOW))
    filters = ctypes.create_string_buffer(b"".join(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(filters)))
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def install(keep=(filters, header)):
        if prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or prctl(PR_SET_SECCOMP, MODE_FILTER, header, 0, 0):
            raise OSError(ctypes.get_errno(), "prctl")
    return install


KERNELS = {
    "no_landlock": ({LANDLOCK_CREATE_RULESET: errno.EOPNOTSUPP}, "Landlock: Operation not supported"),
    "no_seccomp": ({SECCOMP.get(platform.machine(), 0): errno.EINVAL}, "seccomp: Invalid argument"),
    "neither": ({LANDLOCK_CREATE_RULESET: errno.ENOSYS, SECCOMP.get(platform.machine(), 0): errno.ENOSYS},
                "Landlock: Function not implemented, seccomp: Function not implemented"),
}
