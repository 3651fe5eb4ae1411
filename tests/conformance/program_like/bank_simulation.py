# A bank with accounts, transactions, rollbacks, interest, custom exceptions and an audit log.
from contextlib import contextmanager
from decimal import Decimal


class BankError(Exception):
    pass


class Insufficient(BankError):
    def __init__(self, acct, need):
        self.acct, self.need = acct, need
        super().__init__(f"{acct.owner} is short by {need - acct.available}")


class Account:
    kind = "basic"
    limit = Decimal(0)

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = Decimal(balance)
        self.history = []

    @property
    def balance(self):
        return self._balance

    @property
    def available(self):
        return self._balance + self.limit

    def deposit(self, amount):
        if amount <= 0:
            raise BankError("amount must be positive")
        self._balance += amount
        self.history.append(("+", amount))

    def withdraw(self, amount):
        if amount > self.available:
            raise Insufficient(self, amount)
        self._balance -= amount
        self.history.append(("-", amount))

    def month_end(self):
        pass

    def __repr__(self):
        return f"{self.kind}:{self.owner}={self.balance}"


class Savings(Account):
    kind = "savings"
    rate = Decimal("0.01")

    def month_end(self):
        self.deposit((self.balance * self.rate).quantize(Decimal("0.01")))


class Credit(Account):
    kind = "credit"
    limit = Decimal(500)

    def month_end(self):
        if self.balance < 0:
            self._balance -= Decimal(5)
            self.history.append(("fee", 5))


class Bank:
    def __init__(self):
        self.accounts, self.audit = {}, []

    def open(self, cls, owner, balance=0):
        if owner in self.accounts:
            raise BankError(f"{owner} exists")
        self.accounts[owner] = a = cls(owner, balance)
        return a

    @contextmanager
    def transaction(self, name):
        saved = {k: (a._balance, len(a.history)) for k, a in self.accounts.items()}
        try:
            yield self
        except BankError as e:
            for k, (bal, n) in saved.items():
                self.accounts[k]._balance = bal
                del self.accounts[k].history[n:]
            self.audit.append(f"{name}: rolled back ({e})")
        else:
            self.audit.append(f"{name}: ok")

    def transfer(self, src, dst, amount):
        self.accounts[src].withdraw(Decimal(amount))
        self.accounts[dst].deposit(Decimal(amount))


bank = Bank()
bank.open(Savings, "ann", 1000)
bank.open(Credit, "bob")
bank.open(Account, "cy", 50)
with bank.transaction("t1") as b:
    b.transfer("ann", "bob", 100)
with bank.transaction("t2") as b:
    b.transfer("bob", "cy", 450)
    b.transfer("bob", "ann", 400)
with bank.transaction("t3") as b:
    b.transfer("bob", "cy", 300)
with bank.transaction("t4") as b:
    b.open(Account, "ann")
with bank.transaction("t5") as b:
    b.transfer("ann", "cy", -5)
for month in range(3):
    for a in bank.accounts.values():
        a.month_end()
print(*bank.audit, sep="\n")
print(*bank.accounts.values(), sep="\n")
print({k: len(a.history) for k, a in bank.accounts.items()}, sum(a.balance for a in bank.accounts.values()))
for i in range(1000):
    with bank.transaction("bulk"):
        bank.transfer("ann", "cy", (i % 7) - 1 or 1)
print(sum("rolled" in x for x in bank.audit), bank.accounts["ann"])
