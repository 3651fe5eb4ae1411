class C(Base, metaclass=Meta, flag=True):
    pass

class D(*bases, **options): ...
