"""The unit tests of one room."""

def unit_tests(deps):
    """A test for each *_test.cc of the directory, linked with `deps` and doctest."""
    for test in native.glob(["*_test.cc"], allow_empty = True):
        native.cc_test(
            name = test[:-len(".cc")],
            srcs = [test] + native.glob(["*.h"], allow_empty = True),
            deps = deps + ["//tests/unit:doctest"],
        )
