# needs: attrs
"""An order book of attrs classes: validation, conversion, ordering, evolution, dict round trips, slots and hashing."""
import attrs
from attrs import Factory, define, field, frozen, validators


@frozen(order=True)
class Money:
    cents: int = field(validator=validators.instance_of(int))
    currency: str = field(default="EUR", validator=validators.in_(["EUR", "USD"]))

    def __add__(self, other):
        return attrs.evolve(self, cents=self.cents + other.cents)


@define
class Line:
    sku: str = field(converter=str.upper)
    price: Money
    count: int = field(default=1, validator=[validators.ge(1), validators.le(100)])

    @property
    def total(self):
        return Money(self.price.cents * self.count)


@define(kw_only=True)
class Order:
    number: int = field()
    lines: list[Line] = Factory(list)
    notes: dict = field(factory=dict, repr=False, eq=False)
    label: str = field()

    @label.default
    def _label(self):
        return f"order-{self.number:04}"

    @number.validator
    def _positive(self, attribute, value):
        if value <= 0:
            raise ValueError(f"{attribute.name} must be positive, not {value}")

    def total(self):
        return sum((line.total for line in self.lines), Money(0))


orders = [Order(number=n, lines=[Line(f"sku{k}", Money(100 * k + n), k % 5 + 1) for k in range(1, n + 3)])
          for n in range(1, 30)]
print(orders[0], orders[0].total())
print(max(order.total() for order in orders), len({order.total() for order in orders}))
plain = attrs.asdict(orders[3], filter=lambda a, v: a.name != "notes")
print(plain)
print(attrs.astuple(orders[1].lines[0]), [a.name for a in attrs.fields(Order)])
for bad in (lambda: Order(number=0), lambda: Line("x", Money(1), 101), lambda: Money("1"), lambda: Money(1, "XXX"),
            lambda: setattr(Money(1), "cents", 2), lambda: setattr(orders[0], "other", 1), lambda: Order(1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0].split(" (")[0])
print(Line("a", Money(5)) == Line("A", Money(5)), Order(number=1) == Order(number=1, notes={1: 2}), Money(1) < Money(2))
made = attrs.make_class("Point", {"x": field(type=int), "y": field(default=3)}, order=True, slots=True)
print(sorted([made(3), made(1), made(2, y=0)]), hasattr(made(1), "__dict__"))
