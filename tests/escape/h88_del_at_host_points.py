# h88: gain: guest code run by the host's drops
class Bad:
    def __del__(self):
        try: raise ValueError
        except ValueError as error:
            f = error.__traceback__.tb_frame.f_back
            while f:
                walk_frames(f)
                f = f.f_back
keep = [Bad()]
attempt(host_show, Bad())
keep.clear()
