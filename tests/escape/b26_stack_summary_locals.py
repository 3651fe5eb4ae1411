# b26: gain: the host's locals as text
import traceback
summary = traceback.StackSummary.extract(traceback.walk_stack(None), capture_locals=True)
for each in summary:
    print(each.locals)
