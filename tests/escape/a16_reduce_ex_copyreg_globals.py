# a16: gain: copyreg's globals
class Plain:
    pass
rebuild = Plain().__reduce_ex__(2)[0]
reach(rebuild.__globals__)
