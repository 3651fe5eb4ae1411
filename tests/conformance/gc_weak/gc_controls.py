# gc callbacks, thresholds, is_tracked, get_objects counts, freeze and debug garbage.
import gc

gc.disable()
gc.collect()
events = []
gc.callbacks.append(lambda phase, info: events.append((phase, info["generation"])))
gc.collect()
gc.collect(0)
gc.callbacks.clear()
print(events)
print(gc.isenabled())
old = gc.get_threshold()
gc.set_threshold(500, 5, 5)
print(gc.get_threshold()[0])
gc.set_threshold(*old)
for o in (1, "s", 1.5, [], {}, (1, 2), None, object(), lambda: 0, type):
    print(type(o).__name__, gc.is_tracked(o))


class A:
    pass


print(gc.is_tracked(A()), gc.is_finalized(A()))
a = A()
a.a = a
del a
print(sum(isinstance(o, A) for o in gc.get_objects()))
print(gc.collect() >= 1, sum(isinstance(o, A) for o in gc.get_objects()))
gc.set_debug(gc.DEBUG_SAVEALL)
a = A()
a.a = a
del a
gc.collect()
gc.set_debug(0)
print(sum(isinstance(o, A) for o in gc.garbage))
gc.garbage.clear()
gc.collect()
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
for bad in ((5,), (-1,), ("x",)):
    try:
        gc.collect(*bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(len(gc.get_stats()), gc.get_referents([1, "two"]) in ([1, "two"], ["two", 1]))
gc.enable()
