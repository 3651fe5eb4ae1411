# needs: sympy
"""Sympy's core: expressions, simplification, calculus, equations, number theory, matrices, polynomials, printing."""
from sympy import (Eq, Function, I, Integer, Matrix, Poly, Rational, Symbol, apart, binomial, cos, diff, exp, expand,
                   factor, factorint, gcd, integrate, latex, limit, log, nextprime, oo, pi, prime, series, simplify, sin,
                   solve, sqrt, srepr, sympify, symbols, together)

x, y, z = symbols("x y z")
print(expand((x + y - 1) ** 4))
print(factor(x ** 6 - 1), factor(x ** 2 * y + x * y ** 2 - x - y))
print(simplify(sin(x) ** 2 + cos(x) ** 2 + (x ** 2 - 1) / (x - 1)))
print(diff(exp(x * y) * sin(x), x, 2), integrate(x ** 3 - 2 * x, (x, 0, 3)), integrate(1 / (x ** 2 + 1), x))
print(series(cos(x), x, 0, 8), limit(sin(x) / x, x, 0), limit((1 + 1 / x) ** x, x, oo))
print(solve(Eq(x ** 2 - 5 * x + 6, 0), x), solve([x + y - 3, x - y - 1], [x, y]), solve(x ** 3 - 2, x)[0])
print(apart(1 / (x * (x + 1) * (x + 2))), together(1 / x + 1 / y), gcd(x ** 2 - 1, x ** 2 + 2 * x + 1))
m = Matrix([[2, x, 0], [1, 3, y], [0, 1, Rational(1, 2)]])
print(m.det(), m.subs({x: 1, y: 2}).inv(), Matrix([[2, 1], [1, 2]]).eigenvals())
print(Poly(x ** 4 + 3 * x - 7, x).all_coeffs(), Poly(x ** 5 - x - 1, x).is_irreducible)
print(factorint(2 ** 64 - 1), prime(200), nextprime(10 ** 9), binomial(40, 20), Integer(3) ** 100 % 1009)
print((pi ** 2 / 6).evalf(30), sqrt(2).evalf(25), (exp(I * pi) + 1).simplify(), log(8, 2))
print(latex(Rational(3, 4) * sqrt(x) / (y + 1)), srepr(x + 2), sympify("2*z**2 + sin(z)/3").subs(z, pi))
f = Function("f")
print(f(x).diff(x), (x + 1).has(x), Symbol("n", integer=True, positive=True).is_positive, sqrt(x ** 2), sqrt(Symbol("p", positive=True) ** 2))
