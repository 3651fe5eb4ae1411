"""A hand-written tokenizer, parser and evaluator of arithmetic: N rounds over a list of texts."""

import sys
from time import perf_counter

TEXTS = [
    "1 + 2 * 3", "(4 - 5) * (6 + 7) / 2", "alpha * 3 - beta / (gamma + 1)", "10 % 4 ** 2 - -3",
    "((((1)))) + ((2 * (3 + 4)) - 5)", "a1 + b2 * c3 - 0x1f + 0b101", "3 * x ** 2 + 2 * x + 1",
    "100 - 99 - 98 - 97 + sum_of_things * 2", "1.5 * 2.25 + .5", "value / 4 + value % 7",
]


class Token:
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text


def tokenize(text):
    i, n = 0, len(text)
    while i < n:
        char = text[i]
        if char == " ":
            i += 1
            continue
        start = i
        if char.isdigit() or char == ".":
            while i < n and (text[i].isalnum() or text[i] == "."):
                i += 1
            yield Token("number", text[start:i])
        elif char.isalpha() or char == "_":
            while i < n and (text[i].isalnum() or text[i] == "_"):
                i += 1
            yield Token("name", text[start:i])
        else:
            i += 2 if text[i:i + 2] == "**" else 1
            yield Token("operator", text[start:i])
    yield Token("end", "")


class Parser:
    def __init__(self, text, names):
        self.tokens = list(tokenize(text))
        self.position = 0
        self.names = names

    def peek(self):
        return self.tokens[self.position].text

    def take(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            if self.take().text == "+":
                value += self.product()
            else:
                value -= self.product()
        return value

    def product(self):
        value = self.power()
        while self.peek() in ("*", "/", "%"):
            operator = self.take().text
            right = self.power()
            if operator == "*":
                value *= right
            elif operator == "/":
                value /= right
            else:
                value %= right
        return value

    def power(self):
        value = self.atom()
        if self.peek() == "**":
            self.take()
            return value ** self.power()
        return value

    def atom(self):
        token = self.take()
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text, 0)
        if token.kind == "name":
            return self.names.setdefault(token.text, len(token.text))
        if token.text == "-":
            return -self.atom()
        assert token.text == "(", token.text
        value = self.sum()
        assert self.take().text == ")"
        return value


def kernel(n):
    assert Parser("2 + 3 * (4 - 1) ** 2", {}).sum() == 29
    total = tokens = 0
    for _ in range(n):
        names = {}
        for text in TEXTS:
            parser = Parser(text, names)
            total += parser.sum()
            tokens += parser.position
    return [round(total, 6), tokens]


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {2: [-268.083333, 206], 7500: [-1005312.5, 772500]}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 7500
    assert kernel(2) == KNOWN[2]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "tokenizer", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()
