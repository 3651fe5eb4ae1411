counter = 1


def increment():
    global counter
    counter += 1
    return countre


print("before")
increment()
