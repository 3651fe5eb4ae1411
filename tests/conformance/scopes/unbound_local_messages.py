x = "global"


def assigned_later():
    print(x)
    x = 1


def augmented():
    x += 1


def deleted():
    y = 1
    del y
    return y


def loop_never_ran():
    for item in ():
        pass
    return item


def handler_variable():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    return err


def import_later():
    os.path
    import os


def branch(flag=False):
    if flag:
        value = 1
    return value


def with_target():
    if False:
        with open("/dev/null") as w: pass
    w.close()


def del_twice(p):
    del p
    del p


def comprehension_target():
    [q for q in range(3)]
    return q


def class_local():
    C()
    class C: pass


for f in (assigned_later, augmented, deleted, loop_never_ran, handler_variable, import_later, branch, with_target,
          lambda: del_twice(1), comprehension_target, class_local):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, "|", error, "|", error.name)


class Body:
    try:
        undefined
    except NameError as error:
        print(type(error).__name__, error)
    try:
        del undefined
    except NameError as error:
        print(type(error).__name__, error)


try:
    del undefined
except NameError as error:
    print(type(error).__name__, error)
