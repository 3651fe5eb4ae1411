# e61: gain: the same by doctest
import doctest
test = doctest.DocTestParser().get_doctest(">>> reach(__import__('os'))\n", {"reach": reach}, "t", "t", 0)
doctest.DocTestRunner().run(test)
