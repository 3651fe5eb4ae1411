# b28: gain: a local of the library overwritten
import json
class Evil(dict):
    def items(self):
        try:
            raise ValueError
        except ValueError as error:
            frame = error.__traceback__.tb_frame.f_back
            while frame:
                walk_frames(frame)
                frame.f_locals["skipkeys"] = 1
                frame = frame.f_back
        return ()
attempt(json.JSONEncoder(indent=1).encode, Evil(a=1))
