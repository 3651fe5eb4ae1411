# b30: gain: wrapped exceptions handed to a callable
try:
    raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2)])])
except ExceptionGroup as group:
    def look(error):
        if error.__traceback__ is not None:
            walk_frames(error.__traceback__.tb_frame)
        return True
    group.split(look)
    group.subgroup(look)
