# Where pynterp is built and run: the system itself if it carries Python 3.14, else a Debian root in the
# cache directory, entered by chroot in a mount namespace of our own. Sourced by ./dev.
#   root     the directory of that root; empty when the system itself serves
#   root_id  names the toolchain: a hash of the package list

packages_file=$checkout/tools/dev/packages.txt
packages=$(sed 's/#.*//' "$packages_file" | xargs)
root_id=$(sha256sum <<<"$packages" | cut -c1-12)
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/pynterp
case $cache in /*) ;; *) cache=$PWD/$cache ;; esac
root=

# Sets `root` and makes it (or the system's packages) ready. Cheap when it already is.
prepare_root() {
  if is_native; then
    [ -e "$cache/system-$root_id" ] || install_packages
    return
  fi
  root=$cache/root-$root_id
  [ "$(id -u)" -eq 0 ] ||
    give_up "building in a Debian root needs root rights on this system; run ./dev as root (sudo ./dev ...), or use Debian forky or Ubuntu 26.04"
  [ -d "$root" ] || create_root
}

# RETURNS whether this system's own packages include what we need. Exits on a system we do not know.
is_native() {
  local ID='' VERSION_ID='' VERSION_CODENAME='' PRETTY_NAME=''
  [ ! -r /etc/os-release ] || source /etc/os-release
  case $ID in
    debian)
      case $VERSION_ID in
        '') return 0 ;;  # testing and unstable carry no number
        12 | 13) return 1 ;;
        *) [ "${VERSION_ID%%.*}" -ge 14 ] 2>/dev/null && return 0 ;;
      esac
      ;;
    ubuntu) [ "${VERSION_ID/./}" -ge 2604 ] 2>/dev/null && return 0 ;;
  esac
  give_up "${PRETTY_NAME:-this system} is not supported; use Debian 12 or later, or Ubuntu 26.04 or later"
}

started=$SECONDS
stage() { printf 'dev: [%3d s] %s\n' $((SECONDS - started)) "$*" >&2; }

# locked NAME COMMAND...: runs a shell function while no other ./dev holds the lock NAME.
locked() {
  local name=$1 status=0
  shift
  mkdir -p "$cache" 2>/dev/null || give_up "cannot write to $cache; set XDG_CACHE_HOME to a directory you may write to"
  exec 9>"$cache/$name.lock"
  if ! flock -n 9; then
    say "another ./dev is at work on the same thing; waiting for it"
    flock 9
  fi
  "$@" || status=$?
  exec 9>&-
  return "$status"
}

require_space() {  # DIRECTORY GIGABYTES
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024 / 1024) }')
  [ "$free" -ge "$2" ] ||
    give_up "$1 has only $free GB free and the toolchain needs $2 GB; free some space or set XDG_CACHE_HOME to a larger disk"
}

# explain_failure LOG WHAT: the reason in one sentence, then exit.
explain_failure() {
  if grep -qiE 'no space left|not enough free space' "$1"; then
    give_up "$2 failed: the disk is full; free 5 GB or set XDG_CACHE_HOME to a larger disk (log: $1)"
  elif grep -qiE 'could not resolve|temporary failure|could not connect|unable to connect|network is unreachable|connection (timed out|refused)|connection failed' "$1"; then
    give_up "$2 failed: the package archive cannot be reached; connect to the network and run ./dev again (log: $1)"
  elif grep -qiE 'operation not permitted|cannot mount|unshare failed' "$1"; then
    give_up "$2 failed: this container may not mount file systems; start it with more rights (CAP_SYS_ADMIN) (log: $1)"
  fi
  tail -n 5 "$1" >&2
  give_up "$2 failed; see $1, then run ./dev again"
}

# apt LOG ARGS...: apt-get; the second try, after an index that is past its date, ignores dates.
apt() {
  local log=$1
  shift
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Acquire::Retries=1 -o DPkg::Lock::Timeout=300)
  "${apt[@]}" "$@" >"$log" 2>&1 </dev/null 9>&- && return
  grep -qE 'is expired|is not valid (yet|anymore)' "$log" || return 1
  stage "the package archive's index is past its date; trying again without checking dates"
  "${apt[@]}" -o Acquire::Check-Valid-Until=false "$@" >"$log" 2>&1 </dev/null 9>&-
}

install_packages() { locked setup install_packages_locked; }
install_packages_locked() {
  local missing=() package log=$cache/apt.log
  for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    [ "$(id -u)" -eq 0 ] ||
      give_up "these packages are missing; install them and run ./dev again: sudo apt-get install ${missing[*]}"
    require_space /usr 5
    stage "installing ${#missing[@]} packages"
    apt "$log" update || explain_failure "$log" "reading the package lists"
    apt "$log" install --no-install-recommends "${missing[@]}" || explain_failure "$log" "installing packages"
  fi
  : >"$cache/system-$root_id"
  stage "toolchain ready"
}

create_root() { locked setup create_root_locked; }
create_root_locked() {
  [ ! -d "$root" ] || return 0  # made by the one we waited for
  local log=$cache/root.log stale
  require_space "$cache" 5
  unshare -m true 2>"$log" || explain_failure "$log" "entering a mount namespace"
  for stale in "$cache"/root-*.part; do
    [ ! -d "$stale" ] || rm -rf --one-file-system "$stale"
  done
  if ! command -v mmdebstrap >/dev/null || ! command -v mount >/dev/null; then
    stage "installing mmdebstrap"
    local install=(install --no-install-recommends --no-upgrade mmdebstrap mount debian-archive-keyring)
    apt "$log" "${install[@]}" || { apt "$log" update && apt "$log" "${install[@]}"; } ||
      explain_failure "$log" "installing mmdebstrap"
  fi
  stage "making a Debian root with the toolchain in $root (3 GB, a few minutes)"
  trap 'rm -rf --one-file-system "$root.part"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  if ! bootstrap "$log"; then
    grep -qE 'is expired|is not valid (yet|anymore)' "$log" || explain_failure "$log" "making the Debian root"
    stage "the package archive's index is past its date; trying again without checking dates"
    rm -rf --one-file-system "$root.part"
    bootstrap "$log" --aptopt='Acquire::Check-Valid-Until "false"' || explain_failure "$log" "making the Debian root"
  fi
  # The host's files are mounted over these when the root is entered.
  local file
  for file in resolv.conf hosts hostname localtime; do
    rm -f "$root.part/etc/$file"
    : >"$root.part/etc/$file"
  done
  mv -T "$root.part" "$root" || give_up "cannot rename $root.part"
  trap - EXIT INT TERM HUP
  stage "toolchain ready"
}

# bootstrap LOG OPTIONS...: mmdebstrap into $root.part, its steps shown as they come. It inherits the
# lock, so that nobody takes its half root for a leftover while it lives.
bootstrap() {
  local log=$1 line
  shift
  unshare -m mmdebstrap --variant=apt --mode=root --include="${packages// /,}" \
    --aptopt='Acquire::Retries "1"' --aptopt='Acquire::http::Timeout "30"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' \
    "$@" forky "$root.part" ${PYNTERP_MIRROR:+"$PYNTERP_MIRROR"} </dev/null 2>&1 |
    tee "$log" |
    while IFS= read -r line; do
      case $line in
        'I: '*downloading* | 'I: extracting'* | 'I: installing'*) stage "  ${line#I: }" ;;
      esac
    done
}

# Where the toolchain's own programs are; the user's PATH may lead to others.
tool_path=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin

# enter COMMAND...: replaces this process by COMMAND, run where the toolchain is, in the same directory.
enter() {
  [ -n "$root" ] || exec "$@"
  exec unshare -m /bin/bash "$checkout/tools/dev/enter.sh" "$root" "$checkout" "$cache" "$@"
}

# The same in the namespace of the running Bazel server, if there is one: a server refuses clients that
# see its directory under other mounts, and starts anew. REQUIRES: the directory is in the checkout.
enter_beside_bazel() {
  local server
  server=$(bazel_server)
  if [ -z "$root" ] || [ -z "$server" ]; then enter "$@"; fi
  exec nsenter --target="$server" --mount --root /usr/bin/env -C "$(pwd -P)" "$@"
}

# in_toolchain COMMAND...: the same in a child, from the checkout, with a fixed environment and no input.
in_toolchain() {
  (
    cd "$checkout"
    enter_beside_bazel env -i HOME="${HOME:-/root}" TERM="${TERM:-dumb}" LC_ALL=C.UTF-8 \
      PATH="$tool_path" "$@" </dev/null 9>&-
  )
}

clean_cache() {
  stage "removing $cache"
  rm -rf --one-file-system "$cache"
}
