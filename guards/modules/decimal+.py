import numbers
numbers.Number.register(Decimal)
