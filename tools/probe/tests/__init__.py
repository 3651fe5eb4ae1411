"""Tests of the probe itself. In tools/probe: `python3.14 -m tests` or `python3.14 -m unittest`."""
