# e61: gain: the same by code.InteractiveInterpreter
import code
code.InteractiveInterpreter({"reach": reach}).runsource("reach(__import__('os'))")
