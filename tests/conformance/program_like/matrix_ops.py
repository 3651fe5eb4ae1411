# A matrix class: multiplication, power, determinant, inverse by fractions, transpose, errors.
from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"shapes {self.shape} and {o.shape} do not match")
        cols = list(zip(*o.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __eq__(self, o):
        return self.rows == o.rows

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def det(self):
        m, sign, d = [[Fraction(x) for x in r] for r in self.rows], 1, Fraction(1)
        for c in range(len(m)):
            p = next((r for r in range(c, len(m)) if m[r][c]), None)
            if p is None:
                return Fraction(0)
            if p != c:
                m[c], m[p], sign = m[p], m[c], -sign
            d *= m[c][c]
            for r in range(c + 1, len(m)):
                f = m[r][c] / m[c][c]
                m[r] = [a - f * b for a, b in zip(m[r], m[c])]
        return sign * d

    def inverse(self):
        n = self.shape[0]
        m = [[Fraction(x) for x in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next((r for r in range(c, n) if m[r][c]), None)
            if p is None:
                raise ZeroDivisionError("singular matrix")
            m[c], m[p] = m[p], m[c]
            m[c] = [x / m[c][c] for x in m[c]]
            for r in range(n):
                if r != c:
                    m[r] = [a - m[r][c] * b for a, b in zip(m[r], m[c])]
        return Matrix([r[n:] for r in m])

    def __str__(self):
        return "\n".join(" ".join(f"{str(x):>5}" for x in r) for r in self.rows)


a = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(a @ a.T)
print(a.det(), a.inverse() @ a == Matrix.identity(3))
print(a.inverse())
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], 2 * Matrix([[1, 2]]) == Matrix([[1, 2]]) * 2)
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(5)] for i in range(5)])
print(hilbert.det(), (hilbert ** -1)[4, 4])
for bad in (lambda: Matrix([[1], [1, 2]]), lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse()):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
big = Matrix([[(i * j) % 7 - 3 for j in range(25)] for i in range(25)])
print(sum(sum(r) for r in (big @ big @ big).rows))
