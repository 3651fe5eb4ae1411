# j98: gain: decimal's own numbers
import decimal
decimal.getcontext().prec = 10 ** 8
decimal.getcontext().Emax = decimal.MAX_EMAX
x = decimal.Decimal(3) ** (10 ** 7)
y = decimal.Decimal(1) / 3
