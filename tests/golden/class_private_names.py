class C:
    __n = 1
    def f(self):
        return self.__n
