# f76: gain: another session's decimal context
import decimal
decimal.getcontext().prec = 3
decimal.DefaultContext.prec = 4
decimal.BasicContext.prec = 4
attempt(decimal.setcontext, decimal.Context(prec=2))
### second session
import decimal
if decimal.getcontext().prec != 28 or decimal.Context().prec != 28: print("GAIN: decimal context poisoned")
