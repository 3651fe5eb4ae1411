# j97: gain: a callable asked for ever
any(iter(int, 1))
