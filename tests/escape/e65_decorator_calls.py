# e65: gain: a call without parentheses
@exec
@"reach(len.__self__)#{}".format
class X: pass
