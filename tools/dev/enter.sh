# enter.sh ROOT CHECKOUT CACHE COMMAND...: run by ./dev in a fresh mount namespace. Makes the host's
# directories visible in ROOT under their own names and becomes COMMAND there. The mounts end with it.
set -eu
root=$1 checkout=$2 cache=$3
shift 3
cwd=$(pwd -P)

show() {  # show PATH: the host's PATH at the same place in the root
  if [ -d "$1" ]; then mkdir -p "$root$1"; fi
  mount -n --rbind "$1" "$root$1"
}

for path in /*; do
  case $path in
    /bin | /boot | /etc | /lib | /lib?* | /lost+found | /sbin | /usr | /var) continue ;;
  esac
  if [ -L "$path" ]; then
    [ -e "$root$path" ] || ln -sfn "$(readlink "$path")" "$root$path"
  elif [ -d "$path" ]; then
    show "$path"
  fi
done
for path in /etc/resolv.conf /etc/hosts /etc/hostname /etc/localtime; do
  if [ -f "$path" ]; then show "$path"; fi
done
# What we need below /usr or /var, unless it is a directory of the root itself.
for path in "$checkout" "$cache" "$cwd"; do
  if [ ! "$path" -ef "$root$path" ] && [ -z "$(ls -A "$root$path" 2>/dev/null)" ]; then show "$path"; fi
done
exec chroot "$root" /usr/bin/env -C "$cwd" "$@"
