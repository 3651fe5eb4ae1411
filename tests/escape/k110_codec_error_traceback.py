# k110: gain: the same in a traceback
for name in ("idna", "punycode", "hex", "unicode_escape", "undefined", "charmap", "cp1252"):
    for action in (lambda: ("\udc80" + "a" * 300).encode(name), lambda: b"\xff\x81xn--\xff".decode(name)):
        try: action()
        except Exception as error:
            tb = error.__traceback__
            while tb:
                walk_frames(tb.tb_frame)
                reach(tb.tb_frame.f_globals)
                tb = tb.tb_next
