# a11: gain: the host's frames by a match keyword
try:
    1 / 0
except ZeroDivisionError as error:
    match error:
        case BaseException(__traceback__=tb):
            match tb:
                case object(tb_frame=frame):
                    match frame:
                        case object(f_back=back):
                            reach(back)
                        case object(f_builtins=names):
                            reach(names)
