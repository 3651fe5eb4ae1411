# datetime, timedelta, timezone arithmetic, formatting, parsing and errors; no clock is read.
from datetime import UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, d.weekday(), d.isocalendar(), d + timedelta(365), d.replace(day=1), date.fromordinal(1), (date(2024, 3, 1) - d).days)
dt = datetime(2024, 1, 31, 23, 59, 59, 999999)
print(dt + timedelta(microseconds=1), dt.isoformat(" ", "seconds"), dt.strftime("%Y/%m/%d %H-%M %a %j %p"), dt.timetuple()[:6])
print(datetime.fromisoformat("2024-05-06T07:08:09.123+02:00"), datetime.strptime("06 May 24 13:05", "%d %b %y %H:%M"))
tz = timezone(timedelta(hours=5, minutes=30), "IST")
a = datetime(2024, 1, 1, 12, tzinfo=tz)
print(a, a.astimezone(UTC), a.utcoffset(), a.tzname(), a == datetime(2024, 1, 1, 6, 30, tzinfo=UTC), a.timestamp())
t = timedelta(days=-1, hours=5, seconds=1.5)
print(t, repr(t), t.total_seconds(), abs(t), t * 2.5, t // timedelta(hours=1), divmod(timedelta(hours=5), timedelta(hours=2)), timedelta(1) / 3)
print(time(1, 2, 3) < time(1, 2, 4), time.fromisoformat("04:05"), datetime.combine(d, time(5)), f"{d:%d.%m}", sorted([date(2024, 5, 1), d]))
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: dt < a, lambda: dt - a, lambda: date.fromisoformat("2024-13-01"),
            lambda: timedelta(days=10 ** 10), lambda: d + 1, lambda: datetime.strptime("x", "%Y"), lambda: date.max + timedelta(1), lambda: dt < 5):
    try:
        bad()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


class MyDate(date):
    def next(self):
        return self + timedelta(1)


print(type(MyDate(2024, 1, 1).next()).__name__, MyDate(2024, 12, 31).next())
x = date(2000, 1, 1)
n = 0
for _ in range(2000):
    x += timedelta(days=1)
    n += x.day == 13 and x.weekday() == 4
print(x, n)
