#!/usr/bin/env bash
# usage: Tests/Fuzz/run.sh [SECONDS] [Reader|LaTeX|Names ...]
# Builds the fuzz targets of the BibTeX library with libFuzzer and runs each of them; a finding is left in .build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(Reader LaTeX Names)
out=.build/fuzz
mkdir -p "$out"
features=(-package-name papers -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)
mapfile -t sources < <(find Sources/BibTeX -name '*.swift')
swiftc -O -wmo -swift-version 6 -sanitize=fuzzer -enable-testing -parse-as-library "${features[@]}" -emit-module \
  -emit-library -static -module-name BibTeX "${sources[@]}" -emit-module-path "$out/BibTeX.swiftmodule" \
  -o "$out/libBibTeX.a"
for target in "${targets[@]}"; do
  swiftc -O -sanitize=fuzzer -parse-as-library -I "$out" -L "$out" -lBibTeX -lswiftDispatch -ldispatch -lswiftSynchronization \
    "Tests/Fuzz/Check.swift" "Tests/Fuzz/$target.swift" -o "$out/$target"
  mkdir -p "$out/corpus-$target"
  seeds=()
  [ -d "Tests/Fuzz/Corpus/$target" ] && seeds=("Tests/Fuzz/Corpus/$target")
  SWIFT_BACKTRACE=enable=no "$out/$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="$out/$target-" -print_final_stats=1 "$out/corpus-$target" "${seeds[@]}"
done
