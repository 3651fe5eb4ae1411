"""Why a test of CPython's does not pass in a guarded session: what its signature says, and the rule behind that.

`--update` takes class and reason of new lines from here; docs/differences.md groups the lists by these reasons."""

import re

RULES = (
)


def explain(signature):
    """RETURNS the rule, or None when the signature is nobody's: pynterp is wrong until somebody has looked."""
    return next((rule for pattern, rule in RULES if re.search(pattern, signature)), None)
