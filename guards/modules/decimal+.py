if "Decimal" in globals():  # else _pydecimal has taken this module's place, and does that itself
    import numbers
    numbers.Number.register(Decimal)
