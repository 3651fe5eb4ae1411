# tries: __lt__ called from C
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import heapq
class C:
    def __lt__(self, other): burn()
try: heapq.heapify([C(), C()])
finally: survived()
