# The process's _thread._shutdown() waits for everybody's threads; a session waits for its own.


def _thread_shutdown():
    while True:
        with _active_limbo_lock:
            waited_for = [thread for thread in (*_active.values(), *_limbo.values())
                          if not thread.daemon and thread not in (_main_thread, current_thread())]
        if not waited_for:
            return
        for thread in waited_for:
            if thread._started.wait(1):  # one whose start fails is on no list any more
                thread.join()
