# b30: gain: derive called by C
class Group(ExceptionGroup):
    def derive(self, errors):
        walk_frames(attempt(lambda: self.__traceback__.tb_frame))
        return Group("d", errors)
try:
    raise Group("g", [ValueError(1), TypeError(2)])
except* ValueError as error:
    walk_frames(error.__traceback__.tb_frame)
except* TypeError as error:
    walk_frames(error.__traceback__.tb_frame)
