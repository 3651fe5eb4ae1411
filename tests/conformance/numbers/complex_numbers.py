z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z + 1, 1 - z, z * z, z / 2, z / (1 - 1j), z ** 2, z == 3 + 4j,
      z != 3, bool(0j), complex(1, -0.0), complex(-0.0, 1), 1j, -1j, 0j, 1e300j)
print(z + 1.5, 2 * z, True + z, z - z, (1 + 0j) == 1, hash(1 + 0j) == hash(1), hash(z) == hash(3 + 4j),
      str(complex("nan+infj")), complex(1.5), complex("1j"), 1j * 1j, (1 + 1j) ** -1, 2j ** 2)
w = z
w += 1; w -= 1j; w *= 2; w /= 2j; w **= 2
print(w, z, [z, z][0] is z, {z: 1}[3 + 4j], f"{z:.1f} {z} {z!r}", "%s" % z, sum([1j, 2, 3.5]), z.__class__.__name__,
      complex.from_number(3))
for e in ("z < 1", "z // 1", "z % 2", "int(z)", "float(z)", "round(z)", "divmod(z, 1)", "z / 0", "complex('x')",
          "complex([])", "complex('1', 2)", "z[0]", "max(z, 1)", "z >> 1", "~z", "range(z)", "z.real.nothing",
          "setattr(z, 'real', 1)", "abs(complex(1e308, 1e308) * 10)"):
    try:
        print(e, eval(e))
    except (TypeError, ValueError, ArithmeticError, AttributeError) as error:
        print(e, "->", type(error).__name__, error)


class C:
    def __complex__(self): return 1 + 2j


print(complex(C()), [c.real for c in (1, 2.5, 3j, True)], [(c * c).imag for c in (1j + 1, 2 - 1j)],
      complex(3, 4) == z, 0.0 * 1j, -0.0 * 1j, -(0j), 1 - 0j, 0 - 1j)
