# Building with Bazel, and knowing cheaply that there is nothing to build. Sourced by ./dev.
#   state    what was built for this checkout with this toolchain
#   binary   pynterp-run of the chosen mode

checkout_id=$(sha256sum <<<"$checkout" | cut -c1-12)
state=$cache/build-$checkout_id/$root_id
bazel_root=$state/bazel
binary=$state/bin/$mode/pynterp-run
# The file behind it: debuggers from outside (sys.remote_exec, pdb -p) look for a mapped file with "python" in its name.
real_binary=$state/bin/$mode/python-pynterp-run
stamp=$state/bin/$mode/stamp

# Everything the binary is made of. A directory changes when a file appears or goes.
sources=(WORKSPACE .bazelrc BUILD api bytecode compiler guards include isolate runtime tools/dev tools/run vm)
[ "$mode" != pgo ] || sources+=(bench/train.py bench/training.py)

# Prints the process id of the Bazel server of this checkout, if one is running.
bazel_server() {
  local file pid
  for file in "$bazel_root"/*/server/server.pid.txt; do
    [ -e "$file" ] || continue
    pid=$(cat "$file")
    # Ours, and not another process that got its number since.
    if grep -qaF "$bazel_root" "/proc/$pid/cmdline" 2>/dev/null; then echo "$pid"; fi
  done
}

bazel() {
  in_toolchain bazel --output_user_root="$bazel_root" --max_idle_secs=1800 "$@"
}

# The profile that mode pgo builds the VM's room by; build_if_changed makes it.
profile=$state/profile
profile_options=()
[ "$mode" != pgo ] ||
  profile_options=("--per_file_copt=//vm:.*@-fprofile-use=$profile,-fprofile-partial-training,-Wno-missing-profile")

# Builds with the VM's room instrumented, runs bench/train.py, and puts the profile in place if all went well. A profile
# belongs to the sources it was made from, so each build of the binary makes its own. Threads count atomically: of counts
# that do not add up GCC would make a guess (-fprofile-correction), and guesses that no handler of the loop ever runs.
make_profile() {
  local new=$profile.new
  rm -rf "$new" && mkdir -p "$new" || return
  stage "building pynterp with counters"
  local profile_options=("--per_file_copt=//vm:.*@-fprofile-generate=$new,-fprofile-update=atomic"
                         --linkopt=-fprofile-generate)
  build_targets //tools/run:pynterp-run || return
  stage "running the training programs (minutes)"
  in_toolchain python3.14 "$checkout/bench/train.py" --binary "$state/$mode-bin/tools/run/pynterp-run" >&2 ||
    { say "the training programs failed"; return 1; }
  rm -rf "$profile" && mv -T "$new" "$profile" || return
  stage "building pynterp with the profile"
}

build_targets() {
  local show=(--show_result=0 --noshow_loading_progress)
  [ -t 2 ] || show+=(--noshow_progress)
  # Compiler warnings are for who builds, not for who runs.
  [ "$command" = build ] || show+=(--ui_event_filters=-info,-warning)
  bazel build --config="$mode" --symlink_prefix="$state/$mode-" "${show[@]}" "${profile_options[@]}" "$@" >&2 ||
    { say "the build failed"; return 1; }
}

is_built() {
  [ -x "$binary" ] && [ -e "$stamp" ] || return 1
  local newer
  newer=$(cd "$checkout" && find "${sources[@]}" -cnewer "$stamp" -print -quit 2>/dev/null) || return 1
  [ -z "$newer" ]
}

build_if_changed() { is_built || locked "build-$checkout_id" build_locked || exit; }
build_locked() {
  ! is_built || return 0  # by the one we waited for
  mkdir -p "$state/bin/$mode"
  [ -e "$binary" ] || stage "building pynterp ($mode; the first build takes minutes)"
  # The stamp is older than the build, so a source changed meanwhile counts as changed. The binary is
  # a copy under a new name: a program that is running keeps the old one.
  touch "$stamp.new"
  [ "$mode" != pgo ] || make_profile || return
  build_targets //tools/run:pynterp-run &&
    cp "$state/$mode-bin/tools/run/pynterp-run" "$real_binary.new" &&
    chmod u+w "$real_binary.new" &&
    mv "$real_binary.new" "$real_binary" &&
    ln -sfn "${real_binary##*/}" "$binary" &&
    mv "$stamp.new" "$stamp"
}

clean_checkout() {
  local build=$cache/build-$checkout_id server
  server=$(bazel_server)
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    timeout 10 tail --pid="$server" -f /dev/null || kill -KILL "$server" 2>/dev/null || true
  fi
  stage "removing $build"
  [ ! -d "$build" ] || chmod -R u+w "$build"
  rm -rf --one-file-system "$build"
}
