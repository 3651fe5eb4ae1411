cases = """len(); len(1); len([], []); len(x=1); abs('a'); int('z'); int([]); int('1', 99); float('x'); range()
range(1.5); range(1, 2, 0); isinstance(1, 2); sorted(); sorted(1); sorted([1], reverse='x'); sorted([1, 'a'])
print(1, nosep=2); max(); max([]); min(1); sum(['a']); sum(1); sum('a', 'b'); zip([1], strict=1, x=2); chr(-1)
ord('ab'); ord(1); iter(1); iter(1, 2); next([]); round('x'); pow(2, 3, 0); pow(2, -1, 4); hash([]); getattr(1, 2)
getattr(1, 'nosuch'); setattr(1, 'x', 2); divmod(1, 0); bytes(-1); bytes('a'); bytes([256]); [].append()
[].append(1, 2); [].pop(); [1].pop(5); [].index(3); {}.popitem(); {}['k']; ''.join([1]); ''.join(1); 'a'.split('')
'a'.index('b'); 'a'.replace(); {1}.remove(2); set().pop(); {}.update(1); dict([1]); dict([(1, 2, 3)]); tuple(1)
list(5); object(1); super(); type(1, 2); type('a', 1, {}); open(); enumerate(); enumerate(1); reversed({1}); map()
filter(None); 'x'.encode('nosuch'); int.from_bytes(1); str(b'a', 1); slice(); complex('a'); bool(1, 2); callable()
id(); vars(1); dir(1, 2); hex('a'); bin(1.0); format(1, 2); format(1, 'z5z'); memoryview(1); frozenset(1)"""
for case in cases.replace("\n", "; ").split("; "):
    try:
        print(case, "=", eval(case))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
