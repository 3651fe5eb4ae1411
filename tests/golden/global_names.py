count = 0
def f():
    global count
    count = count + 1
    return len, count, missing
