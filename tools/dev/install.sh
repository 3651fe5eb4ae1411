# ./dev install: the library, its header, the command line program and its page, below a prefix. Sourced by ./dev.

install_into() {  # install_into PREFIX
  local prefix=$1 built=$state/shared-bin/api/libpynterp.so.0
  build_if_changed
  (mode=shared && build_targets //api:libpynterp.so.0) || return
  mkdir -p "$prefix" 2>/dev/null && [ -w "$prefix" ] ||
    give_up "cannot write to $prefix; run ./dev install as its owner, or name another directory"
  prefix=$(cd -P "$prefix" && pwd)
  install -D -m 644 "$checkout/include/pynterp/pynterp.h" "$prefix/include/pynterp/pynterp.h" &&
    install -D -m 644 "$checkout/docs/man/pynterp-run.1" "$prefix/share/man/man1/pynterp-run.1" &&
    install -D -m 755 "$real_binary" "$prefix/bin/${real_binary##*/}" &&
    ln -sfn "${real_binary##*/}" "$prefix/bin/pynterp-run" &&
    install -D -m 644 "$built" "$prefix/lib/libpynterp.so.0" &&
    ln -sfn libpynterp.so.0 "$prefix/lib/libpynterp.so" &&
    mkdir -p "$prefix/lib/pkgconfig" &&
    pkg_config_file >"$prefix/lib/pkgconfig/pynterp.pc"
}

# Paths are relative to the file, so that the tree may be moved. The run path spares its users LD_LIBRARY_PATH.
pkg_config_file() {
  local version
  version=$(sed -nE 's/.*kVersionNumber\[\] = "(.*)";/\1/p' "$checkout/api/version.h")
  cat <<EOF
prefix=\${pcfiledir}/../..
libdir=\${prefix}/lib
includedir=\${prefix}/include

Name: pynterp
Description: Python 3.14 on a register machine of its own, to embed
Version: $version
Cflags: -I\${includedir}
Libs: -L\${libdir} -lpynterp -Wl,-rpath,\${libdir}
EOF
}
