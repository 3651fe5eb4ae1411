# A failing assert with a computed message.
# exit status: 1
values = [1, 2, 3]
assert len(values) == 3, "not this one"
print("first ok")
assert sum(values) > 10, f"sum is {sum(values)}"
