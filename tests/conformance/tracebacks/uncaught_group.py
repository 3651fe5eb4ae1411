def fail(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error


print("collecting")
raise ExceptionGroup("all of them", [fail(ValueError, "v"), ExceptionGroup("inner",
    [fail(KeyError, "k"), fail(TypeError, "t")])])
