def f(s, a, b):
    s[a:b] = [1]
    s[1:2] = s[2:3]
    s[a::2] = ()
    del s[a:b]
