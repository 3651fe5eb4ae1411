#!/bin/bash
# What `bazel test //tools/probe` runs per shard: shard.sh BINARY [ARGS of run.py].
set -euo pipefail
[ -z "${TEST_SHARD_STATUS_FILE:-}" ] || touch "$TEST_SHARD_STATUS_FILE"
binary=$(realpath "$1")
shift
exec python3.14 tools/probe/run.py --binary "$binary" --shard "$((${TEST_SHARD_INDEX:-0} + 1))/${TEST_TOTAL_SHARDS:-1}" \
  --jobs 1 --cache "$TEST_TMPDIR" --json "$TEST_UNDECLARED_OUTPUTS_DIR/shard.json" "$@"
