# d46: gain: the function inside a partial or property
import functools, decimal, fractions, datetime, enum
reach(attempt(lambda: fractions.Fraction.numerator.fget.__globals__))
reach(attempt(lambda: functools.partial(fractions.Fraction.limit_denominator).func.__globals__))
reach(attempt(lambda: fractions.Fraction(1).limit_denominator.__func__.__globals__))
reach(attempt(lambda: enum.Enum.__dict__["name"].fget.__globals__))
reach(attempt(lambda: enum.property.__get__.__globals__))
