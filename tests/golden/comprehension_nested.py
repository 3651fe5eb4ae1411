def f(rows):
    return [[cell + 1 for cell in row] for row in rows if row]
