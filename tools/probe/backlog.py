"""The part of TODO.md that the probe writes: where we stand, and what to do next by how many tests it would mend."""

from compare import deviates, groups

BEGIN, END = "<!-- probe:begin -->", "<!-- probe:end -->"
GROUPS = 40  # of signatures, the largest
FEW = 2  # names that are given for one cause
SETTLED = ("impl-detail", "policy", "env")  # classes that are no work to do


def write(path, data):
    """Puts the backlog between its two marks. Raises ValueError if they are not there."""
    text = path.read_text()
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path} has no {BEGIN} ... {END}")
    path.write_text(f"{head}{BEGIN}\n{render(data)}{END}{tail}")


def render(data):
    total = data["totals"]
    entries = [entry for file in data["files"].values() for entry in file["ids"] if deviates(entry)]
    settled = [entry for entry in entries if entry.get("class") in SETTLED]
    open_ones = groups(entry for entry in entries if entry.get("class") not in SETTLED)
    lines = ["| profile | CPython passes | pynterp passes | % | crashes | hangs | settled | to do |",
             "|---|---:|---:|---:|---:|---:|---:|---:|",
             f"| {data['profile']} | {total['oracle_passes']} | {total['passes']} | {total['percent']:.2f} "
             f"| {total['crashes']} | {total['timeouts']} | {len(settled)} | {len(entries) - len(settled)} |", ""]
    if open_ones:
        lines += ["To do, by the number of tests:", ""]
    for group in open_ones[:GROUPS]:
        names = ", ".join(f"`{name}`" for name in group["ids"][:FEW])
        more = f" and {group['count'] - FEW} more" if group["count"] > FEW else ""
        lines.append(f"- {group['count']}: {markdown(group['signature'])}  \n  {names}{more}")
    if len(open_ones) > GROUPS:
        rest = sum(group["count"] for group in open_ones[GROUPS:])
        lines.append(f"- {rest} more in {len(open_ones) - GROUPS} groups: `./dev probe --html FILE` shows all")
    return "\n".join(lines) + "\n"


def markdown(text, limit=160):
    text = text if len(text) <= limit else text[:limit // 3] + " ... " + text[-2 * limit // 3:]
    return text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
