# tries: SystemExit over the limit
def burn():
    while True: pass
import sys
try:
    burn()
finally:
    sys.exit(0)
