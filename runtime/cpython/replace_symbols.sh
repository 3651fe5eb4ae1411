#!/bin/bash
# replace_symbols.sh ARCHIVE SYMBOLS OUT: copies libpython's archive so that the functions listed in SYMBOLS can be
# replaced. Each becomes weak and gets a second name, cpython_NAME. Whoever defines NAME then stands in for it
# everywhere: in calls from other objects, from its own object and, through the program's dynamic symbols, from
# extension modules.
set -euo pipefail
archive=$(realpath "$1") symbols=$(realpath "$2") out=$(realpath "$3")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cd "$scratch"
cp "$archive" libpython.a
chmod u+w libpython.a
while read -r symbol; do
  member=$(nm -A --defined-only libpython.a 2>/dev/null | sed -nE "s/^libpython\.a:([^:]+):[0-9a-f]+ T $symbol\$/\1/p")
  if [ -z "$member" ]; then echo "replace_symbols: no function $symbol in $archive" >&2; exit 1; fi
  [ -f "$member" ] || ar x libpython.a "$member"
  # ADDRESS g F SECTION<tab>SIZE [.hidden] NAME
  read -r address section < <(objdump -t "$member" | sed -nE "s/^([0-9a-f]+) g +F (\S+)\s+[0-9a-f]+ (\.hidden )?$symbol\$/\1 \2/p")
  objcopy --weaken-symbol="$symbol" --add-symbol "cpython_$symbol=$section:0x$address,function,global" "$member"
done < <(sed -E 's/#.*//; /^\s*$/d' "$symbols")
ar r libpython.a ./*.o 2>/dev/null
cp libpython.a "$out"
