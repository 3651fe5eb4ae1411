# flags: --max-output=1000
def survived():
    print("SURV" + "IVED", flush=True)
import sys
while True:
    try:
        print("x" * 100)
        sys.stdout.flush()
    except BaseException:
        sys.stderr.write("SURV" + "IVED")
        survived()
