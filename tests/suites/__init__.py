"""The suites that tests/run.py runs; its docstring says what a suite is."""
