from __future__ import annotations

x: int = 1

class C:
    y: undefined
