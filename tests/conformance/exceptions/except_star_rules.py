for source in ("try: pass\nexcept* ValueError: return", "try: pass\nexcept ValueError: pass\nexcept* KeyError: pass",
               "try: pass\nexcept*: pass", "def f():\n try: pass\n except* V: return",
               "for x in y:\n try: pass\n except* V: break",
               "for x in y:\n try: pass\n except* V: continue",
               "for x in y:\n try: pass\n except* V:\n  for z in w: break"):
    try:
        compile(source, "<s>", "exec")
        print("compiles")
    except SyntaxError as error:
        print(error.msg)


def attempt(handler, raised):
    try:
        try:
            raise raised
        except* handler as e:
            print("caught", repr(e))
    except BaseException as error:
        print("outside", repr(error), repr(error.__context__))


attempt(ExceptionGroup, ExceptionGroup("g", [ValueError()]))
attempt((ValueError, BaseExceptionGroup), ValueError(1))
attempt(5, ValueError(1))
attempt(int, ValueError(1))
attempt((), ValueError(1))
attempt((KeyError, (ValueError, OSError)), ExceptionGroup("g", [OSError(1), TypeError(2)]))


class Odd(ExceptionGroup):
    def split(self, matcher):
        print("split called")
        return super().split(matcher)

    def derive(self, excs):
        return Odd("derived", excs)


attempt(ValueError, Odd("odd", [ValueError(1), KeyError(2)]))


class Wrong(ExceptionGroup):
    def split(self, matcher): return "not a tuple"


attempt(ValueError, Wrong("wrong", [ValueError(1), KeyError(2)]))
