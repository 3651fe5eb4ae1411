# e66: gain: any callable by a variable of the environment
import sys
reach(attempt(lambda: sys.breakpointhook.__self__))
attempt(lambda: sys.__breakpointhook__())
attempt(help, "modules")
reach(attempt(lambda: type(help).__call__.__globals__))
reach(attempt(lambda: type(exit).__call__.__globals__))
reach(attempt(lambda: type(quit).__init__.__globals__))
