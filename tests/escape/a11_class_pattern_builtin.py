# a11: gain: the builtins module by a match keyword
match len:
    case object(__self__=module):
        reach(module)
