#!/usr/bin/env python3.14
"""What `./dev probe` calls: suite.py, which see."""

import sys

import suite

if __name__ == "__main__":
    sys.exit(suite.main())
