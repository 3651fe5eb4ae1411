# ./dev test: the suites, and the true sum of what they report. Sourced by ./dev.

passed=0
failed=0

count() {  # count PASSED FAILED
  passed=$((passed + $1))
  failed=$((failed + $2))
}

run_tests() {
  if build_if_changed && build_targets //... && install_for_tests && build_for_leaks; then
    unit_tests
    program_tests
  else
    count 0 1
  fi
  [ $((passed + failed)) -gt 0 ] || { say "no tests were found"; failed=1; }
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}

# tests/suites/installed.py builds programs against this tree. The library exists in one mode only.
install_for_tests() {
  [ "$mode" = opt ] || return 0
  source "$checkout/tools/dev/install.sh"
  install_into "$state/opt-installed"
}

# tests/suites/leaks.py runs this one.
build_for_leaks() {
  [ "$mode" = opt ] || return 0
  (mode=refs && source "$checkout/tools/dev/build.sh" && build_if_changed)
}

# Every cc_test of the tree. A doctest binary counts its cases, any other test counts as one.
unit_tests() {
  local labels label path output status summary
  labels=$(bazel query --ui_event_filters=-info 'kind(cc_test, //...)') || count 0 1
  for label in $labels; do
    path=${label#//}
    path=$state/$mode-bin/${path/://}
    status=0
    output=$(test_process "$path" 2>&1) || status=$?
    summary=$(grep -oE 'test cases:.*' <<<"$output" | tail -n 1 | sed 's/\x1b\[[0-9;]*m//g') || true
    if [[ $summary =~ ([0-9]+)\ passed.*\ ([0-9]+)\ failed ]]; then
      count "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
      [ "$status" -eq 0 ] || [ "${BASH_REMATCH[2]}" -gt 0 ] || count 0 1
    elif [ "$status" -eq 0 ]; then
      count 1 0
    else
      count 0 1
    fi
    if [ "$status" -ne 0 ]; then
      echo "FAILED $label (exit status $status)"
      echo "$output"
    fi
  done
}

# tests/run.py runs the programs (conformance, golden, ...) and closes with its own count.
program_tests() {
  [ -f "$checkout/tests/run.py" ] || return 0
  local log=$state/tests-$mode.log status=0 line smoke=()
  [ "$mode" = opt ] || smoke=(--no-smoke)  # the other builds are several times slower
  test_process python3.14 tests/run.py --binary "$binary" "${smoke[@]}" 2>&1 | tee "$log" || status=$?
  line=$(grep -oE '[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1) || true
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+) ]]; then
    count "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
    [ "$status" -eq 0 ] || [ "${BASH_REMATCH[2]}" -gt 0 ] || count 0 1
  else
    count 0 1
  fi
}

test_process() (
  # The sanitizers' C frames are several times larger; recursion must still end at Python's own limit. Programs that crash
  # on purpose end by their signal.
  [ "$mode" = opt ] || ulimit -s 131072 2>/dev/null || true
  in_toolchain env PYNTERP_TEST_MODE="$mode" ASAN_OPTIONS=detect_leaks=0:handle_segv=0:allocator_may_return_null=1 \
    UBSAN_OPTIONS=print_stacktrace=1 "$@"
)
