"""The report to read: one HTML file without anything from outside, for a phone as well as for a wide screen."""

from html import escape

import charts
from collect import OFF
from compare import deviates, is_test
from outputs import HOST_STDLIB

MATRIX_RUNS = 10
MATRIX_ROWS = 200
GROUPS = 300
NAMES = 50  # of the tests in a group
NEWS = 200

STYLE = """
:root{color-scheme:light dark;--fg:#1c2024;--dim:#60666e;--bg:#fff;--card:#f4f5f7;--line:#dcdfe4;--good:#18794e;
--bad:#c4321c;--warn:#946300;--accent:#2f5fd0}
@media(prefers-color-scheme:dark){:root{--fg:#e6e8eb;--dim:#9aa1a9;--bg:#15181b;--card:#1f2327;--line:#343a40;
--good:#4cc38a;--bad:#ff7b66;--warn:#e2b03c;--accent:#8ab0ff}}
*{box-sizing:border-box}body{margin:0 auto;max-width:70rem;padding:1rem;font:16px/1.45 system-ui,sans-serif;
color:var(--fg);background:var(--bg)}
h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.15rem;margin:2rem 0 .6rem}p{margin:.4rem 0}
.item{border-bottom:1px solid var(--line);padding:.3rem 0;overflow-wrap:anywhere}.dim{color:var(--dim)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;margin:1rem 0}
.tile{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.7rem .8rem}
.tile b{display:block;font-size:1.55rem;line-height:1.2}.good{color:var(--good)}.bad{color:var(--bad)}
.warn{color:var(--warn)}.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{padding:.3rem .5rem;text-align:left;
border-bottom:1px solid var(--line);vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th[data-sort]{cursor:pointer;text-decoration:underline dotted}code,pre{font:.82rem/1.4 ui-monospace,monospace}
code{overflow-wrap:anywhere}pre{background:var(--card);padding:.6rem;border-radius:.4rem;overflow-x:auto}
details{border-bottom:1px solid var(--line);padding:.35rem 0}summary{cursor:pointer;overflow-wrap:anywhere}
summary b{display:inline-block;min-width:3.2rem}nav a{margin-right:.8rem}a{color:var(--accent)}
svg{width:100%;max-width:40rem;height:auto;display:block;margin:.5rem 0}td:first-child code{display:block;
min-width:10rem}ul{padding-left:1.2rem}
"""

SCRIPT = """
document.querySelectorAll('th[data-sort]').forEach(head => head.onclick = () => {
  const body = head.closest('table').tBodies[0], at = head.cellIndex, number = head.classList.contains('n');
  const value = row => { const text = row.cells[at].textContent; return number ? parseFloat(text) || 0 : text; };
  const down = head.dataset.sort !== 'down';
  head.dataset.sort = down ? 'down' : 'up';
  [...body.rows].sort((a, b) => (value(a) < value(b) ? 1 : value(a) > value(b) ? -1 : 0) * (down ? 1 : -1))
    .forEach(row => body.append(row));
});
"""


def render(data, history):
    """RETURNS the page. `history` is what earlier runs have left, oldest first."""
    same = [line for line in history if all(line[k] == data[k] for k in ("profile", "mode", "selection"))]
    parts = [tiles(data, same[-1] if same else None), trend(data, same), news(data), matrix(data, same), files(data),
             signatures(data), what_is_left(data), excluded(data)]
    links = " ".join(f'<a href="#{name}">{title}</a>' for name, title in (
        ("trend", "Trend"), ("news", "Unexpected"), ("matrix", "Changes"), ("files", "Files"), ("groups", "Causes"),
        ("left", "What is left"), ("excluded", "Left out")))
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>pynterp: parity</title>'
            f"<style>{STYLE}</style></head><body><h1>pynterp: parity with CPython's own tests</h1>"
            f'<p class="dim">Python {e(data["python"])}, profile {e(data["profile"])}, {e(data["mode"])} mode, '
            f'{e(data["selection"])}{"" if data["complete"] else " (interrupted)"}; commit {e(data["commit"] or "?")}, '
            f'{e(data["started"])}, {data["seconds"] / 60:.1f} min</p><nav>{links}</nav>'
            + "".join(parts) + f"<script>{SCRIPT}</script></body></html>\n")


def e(text):
    return escape(str(text))


def section(name, title, body):
    return f'<h2 id="{name}">{title}</h2>{body}'


def tiles(data, before):
    total, old = data["totals"], before["totals"] if before else None
    cells = []
    for key, title, better in (("percent", "parity, %", 1), ("passes", "tests pass on the VM", 1),
                               ("oracle_passes", "CPython passes", 0), ("deviations", "deviations", -1),
                               ("crashes", "crashes", -1), ("timeouts", "hangs", -1),
                               ("second_try", "only at the second try", -1)):
        change = round(total[key] - old[key], 2) if old else 0
        mark = ""
        if change:
            kind = "dim" if not better else "good" if change * better > 0 else "bad"
            mark = f'<span class="{kind}">{change:+g} since the last run</span>'
        elif old:
            mark = '<span class="dim">as in the last run</span>'
        value = f"{total[key]:.2f}" if key == "percent" else f"{total[key]:,}"
        cells.append(f'<div class="tile"><b>{value}</b>{title}<br>{mark}</div>')
    return f'<div class="tiles">{"".join(cells)}</div>'


def trend(data, same):
    runs = [*same, data][-60:]
    if len(runs) < 2:
        return section("trend", "Trend", '<p class="dim">There is no earlier run of this part to draw.</p>')
    drawn = charts.lines([run["totals"]["percent"] for run in runs], "parity, %")
    drawn += charts.lines([run["totals"]["deviations"] for run in runs], "deviations")
    return section("trend", "Trend", drawn)


def news(data):
    if data["mode"].endswith(HOST_STDLIB):
        return section("news", "Unexpected", "<p>The lists are for the normal mode: nothing is expected of this one.</p>")
    if not data["news"]:
        return section("news", "Unexpected", "<p>Nothing: every deviation is listed with its reason.</p>")
    rows = "".join(f'<p class="item"><span class="{"good" if n["kind"] == "fixed" else "bad"}">{n["kind"]}</span> '
                   f'<code>{e(n["id"])}</code><br>{e(n["text"])}</p>' for n in data["news"][:NEWS])
    more = f'<p class="dim">and {len(data["news"]) - NEWS} more</p>' if len(data["news"]) > NEWS else ""
    return section("news", "Unexpected",
                   f'<p>{len(data["news"])} outcomes are not as tools/probe/expect/ says.</p>{rows}{more}')


def matrix(data, same):
    now = {entry["id"]: entry["outcome"] for file in data["files"].values() for entry in file["ids"] if deviates(entry)}
    runs = [line["deviating"] for line in same[-(MATRIX_RUNS - 1):]] + [now]
    changed = sorted({name for run in runs for name in run if len({run.get(name) for run in runs}) > 1})
    if not changed:
        return section("matrix", "Changes in the last ten runs", '<p class="dim">None.</p>')
    rows = "".join(
        f"<tr><td><code>{e(name)}</code></td>"
        + "".join(f'<td class="{"bad" if name in run else "good"}">{e(run.get(name, "="))}</td>' for run in runs)
        + "</tr>" for name in changed[:MATRIX_ROWS])
    more = f'<p class="dim">and {len(changed) - MATRIX_ROWS} more</p>' if len(changed) > MATRIX_ROWS else ""
    heads = "".join(f"<th>{i - len(runs) + 1 or 'now'}</th>" for i in range(len(runs)))
    return section("matrix", "Changes in the last ten runs",
                   f'<p class="dim">= as under CPython.</p><div class="scroll"><table><thead><tr><th>test</th>{heads}'
                   f"</tr></thead><tbody>{rows}</tbody></table></div>{more}")


def files(data):
    rows = []
    ordered = sorted(data["files"].items(), key=lambda item: (-item[1]["totals"]["deviations"], item[0]))
    for name, file in ordered:
        total = file["totals"]
        if not total["ids"] and not total["deviations"]:
            continue
        kind = "bad" if total["deviations"] else "good"
        rows.append(f'<tr><td><code>{e(name)}</code></td><td class="n {kind}">{total["deviations"]}</td>'
                    f'<td class="n">{total["passes"]}</td><td class="n">{total["oracle_passes"]}</td>'
                    f'<td class="n">{file["seconds"]:.1f}</td><td class="n">{file["oracle_seconds"]:.1f}</td></tr>')
    return section("files", "Files", '<div class="scroll"><table><thead><tr><th data-sort="">file</th>'
                   '<th class="n" data-sort="down">deviate</th><th class="n" data-sort="">pass</th>'
                   '<th class="n" data-sort="">CPython</th><th class="n" data-sort="">s</th>'
                   f'<th class="n" data-sort="">CPython s</th></tr></thead><tbody>{"".join(rows)}</tbody></table></div>')


def signatures(data):
    blocks = []
    for group in data["signatures"][:GROUPS]:
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in group["outcomes"].items())
        names = "".join(f"<li><code>{e(name)}</code></li>" for name in group["ids"][:NAMES])
        if group["count"] > NAMES:
            names += f"<li>and {group['count'] - NAMES} more</li>"
        traceback = f"<pre>{e(group['traceback'])}</pre>" if group["traceback"] else ""
        blocks.append(f"<details><summary><b>{group['count']}</b> {e(group['signature'])}</summary>"
                      f'<p class="dim">{outcomes}; first seen: {e(group["first_seen"])}</p><ul>{names}</ul>{traceback}</details>')
    if len(data["signatures"]) > GROUPS:
        blocks.append(f'<p class="dim">and {len(data["signatures"]) - GROUPS} more groups</p>')
    return section("groups", "Causes, by the number of tests", "".join(blocks) or "<p>None.</p>")


def what_is_left(data):
    found = data.get("left")
    if not found:
        return section("left", "What is left", '<p class="dim">Not counted.</p>')
    rows = [("code objects lifted to register form", found["lifted"], "good", ())]
    rows.append(("frames that fell back to CPython's loop", found["cpython_frames"],
                 "bad" if found["cpython_frames"] else "good", ()))
    if found["library_frames"]:
        rows.append(("frames of the library left to CPython's loop (--host-stdlib)", found["library_frames"], "warn", ()))
    refused = sum(row["count"] for row in found["refused"])
    rows.append(("code objects refused", refused, "bad" if refused else "good", ()))
    rows += [(f"refused: {row['reason']}", row["count"], "bad", row["files"]) for row in found["refused"]]
    body = "".join(f'<tr><td>{e(what)}' + "".join(f"<code>{e(name)}</code>" for name in where[:NAMES])
                   + f'</td><td class="n {kind}">{count:,}</td></tr>' for what, count, kind, where in rows)
    return section("left", "What is left",
                   "<p>Counted in all processes of all files. Nodes of the AST are compiled by CPython's own code "
                   "generator, so what is refused shows as an opcode of its stack code or as a reason.</p>"
                   f'<table><thead><tr><th>what</th><th class="n">count</th></tr></thead><tbody>{body}</tbody></table>')


def excluded(data):
    reasons = {}
    for name, file in data["files"].items():
        if file["oracle_whole"]:
            text = f"{file['oracle_whole']['outcome']}: {file['oracle_whole'].get('error', '')}"
            reasons.setdefault(f"the whole file, {text}", []).append(name)
        for entry in filter(is_test, file["ids"]):
            if entry["oracle"] != "pass":
                reasons.setdefault(f"{entry['oracle']}: {entry.get('why', '')}", []).append(entry["id"])
    ordered = sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0]))
    blocks = "".join(
        f"<details><summary><b>{len(names)}</b> {e(reason)}</summary><ul>"
        + "".join(f"<li><code>{e(name)}</code></li>" for name in names[:NAMES])
        + (f"<li>and {len(names) - NAMES} more</li>" if len(names) > NAMES else "") + "</ul></details>"
        for reason, names in ordered)
    return section("excluded", "Left out of the percentage",
                   "<p>Tests that CPython itself does not pass on this machine, by its reason. No file is left out. "
                   f"Resources that are off on both sides: {', '.join(OFF)}.</p>{blocks}")
