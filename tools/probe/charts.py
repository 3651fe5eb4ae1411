"""Trend lines as SVG, to stand inside a page."""

from html import escape

WIDTH, HEIGHT = 360, 100  # as wide as a phone, so that the figures are as large as other text
LEFT, RIGHT, TOP, BOTTOM = 52, 8, 26, 8


def lines(values, title):
    """RETURNS a drawing of `values`, the oldest first, with the lowest, the highest and the last in figures."""
    low, high = min(values), max(values)
    spread = (high - low) or 1
    step = (WIDTH - LEFT - RIGHT) / max(len(values) - 1, 1)
    points = [(LEFT + i * step, TOP + (high - value) / spread * (HEIGHT - TOP - BOTTOM))
              for i, value in enumerate(values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    labels = "".join(f'<text x="{LEFT - 8}" y="{at + 4:.0f}" text-anchor="end">{figure(value)}</text>'
                     for value, at in ({high: TOP} | {low: TOP if low == high else HEIGHT - BOTTOM}).items())
    return (f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}: {figure(values[-1])} now" '
            f'font-size="12" fill="currentColor"><text x="{LEFT}" y="13">{escape(title)}</text>{labels}'
            f'<polyline points="{path}" fill="none" stroke="var(--accent)" stroke-width="2"/>'
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="var(--accent)"/></svg>')


def figure(value):
    return f"{value:.2f}" if isinstance(value, float) else str(value)
