# flags: --profile=guarded --max-host-calls=200
import os
def again():
    for n in range(400):
        try:
            open("/etc/passwd") if n % 3 else os.listdir("/") if n % 2 else os.system("true")
        except Exception:
            pass
try:
    again()
finally:
    print("SURVIVED")
