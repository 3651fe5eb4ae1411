# State machines with match: a traffic light, a vending machine, a number scanner and a turnstile table.
from dataclasses import dataclass
from enum import Enum, auto


class Light(Enum):
    RED = auto()
    GREEN = auto()
    AMBER = auto()

    def next(self):
        match self:
            case Light.RED:
                return Light.GREEN
            case Light.GREEN:
                return Light.AMBER
            case Light.AMBER:
                return Light.RED


@dataclass
class Coin:
    value: int


@dataclass
class Select:
    item: str


@dataclass
class Refund:
    pass


class Vending:
    prices = {"tea": 30, "soup": 55}

    def __init__(self):
        self.state, self.credit, self.stock = "idle", 0, {"tea": 2, "soup": 1}

    def handle(self, ev):
        match (self.state, ev):
            case ("idle" | "paying", Coin(value=v)) if v in (5, 10, 50):
                self.state, self.credit = "paying", self.credit + v
                return f"credit {self.credit}"
            case (_, Coin(v)):
                return f"rejected {v}"
            case ("idle", Select(_)):
                return "insert coins"
            case ("paying", Select(item)) if item not in self.prices:
                return f"no {item}"
            case ("paying", Select(item)) if not self.stock[item]:
                return f"{item} sold out"
            case ("paying", Select(item)) if self.credit >= self.prices[item]:
                change = self.credit - self.prices[item]
                self.stock[item] -= 1
                self.state, self.credit = "idle", 0
                return f"vend {item}, change {change}"
            case ("paying", Select(item)):
                return f"need {self.prices[item] - self.credit} more"
            case ("paying", Refund()):
                r, self.state, self.credit = self.credit, "idle", 0
                return f"refund {r}"
            case (state, other):
                return f"ignored {other} in {state}"


def scan(text):
    state, out, num = "start", [], ""
    for ch in text + "\0":
        match state, ch:
            case "start", "+" | "-":
                state, num = "sign", ch
            case ("start" | "sign" | "int"), d if d.isdigit():
                state, num = "int", num + d
            case "int", ".":
                state, num = "frac0", num + ch
            case ("frac0" | "frac"), d if d.isdigit():
                state, num = "frac", num + d
            case ("int" | "frac"), " " | "\0":
                out.append(float(num) if state == "frac" else int(num))
                state, num = "start", ""
            case "start", " " | "\0":
                pass
            case s, c:
                raise ValueError(f"unexpected {c!r} in state {s}")
    return out


light = Light.RED
seq = []
for _ in range(2000):
    light = light.next()
    seq.append(light.name[0])
print("".join(seq[:9]), seq.count("G"), light)
v = Vending()
for ev in (Select("tea"), Coin(10), Coin(3), Select("tea"), Coin(50), Select("gum"), Select("tea"), Coin(50), Coin(10), Select("soup"), Coin(50),
           Coin(10), Select("soup"), Refund(), Refund()):
    print(ev, "->", v.handle(ev))
for t in ("1 -22 3.5", " +7 ", "1.", "--1", "4x", "12 0.25 -0.5"):
    try:
        print(repr(t), scan(t))
    except ValueError as e:
        print(repr(t), e)
table = {("locked", "coin"): ("unlocked", "click"), ("locked", "push"): ("locked", "thud"), ("unlocked", "push"): ("locked", "swing"),
         ("unlocked", "coin"): ("unlocked", "clink")}
st, log = "locked", []
for i in range(2000):
    st, act = table[st, "coin" if i * 7 % 3 else "push"]
    log.append(act)
print(st, {k: log.count(k) for k in sorted(set(log))})
