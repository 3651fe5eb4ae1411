# g86: gain: the same for the exception's class
class Meta(type):
    def __repr__(cls):
        while True: pass
    @property
    def __module__(cls):
        while True: pass
class Error(Exception, metaclass=Meta): pass
raise Error()
