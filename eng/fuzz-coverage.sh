#!/usr/bin/env bash
# Fuzzes the URL scanner, the parsers of options and each reader guided by coverage, with SharpFuzz and afl-fuzz: eng/fuzz-coverage.sh [SECONDS [TARGET...]].
# Each target gets so many seconds. Prints for each how many inputs ran, how many of them crash or hang, and how much of the instrumented code they reach.
# A crash is kept in artifacts/fuzz/out/TARGET/default/crashes: add it as a shape to the tests of the part. Needs Debian's package afl++, which it installs as root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-180}
shift || true
work=$PWD/artifacts/fuzz

command -v afl-fuzz >/dev/null || { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends afl++; } >/dev/null
rm -rf "$work"
mkdir -p "$work/out"
dotnet publish eng/Fuzz -c Release -o "$work/bin" -v quiet -nologo
dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$work/tools" >/dev/null
"$work/tools/sharpfuzz" "$work/bin/PortAnalyzers.dll" >/dev/null
dotnet "$work/bin/Fuzz.dll" seeds "$work/in"

# No core files, no processor of its own, and no check for an instrumented binary: that is dotnet itself.
export AFL_SKIP_BIN_CHECK=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 DOTNET_TieredPGO=0
failed=0
(($# > 0)) || set -- $(ls "$work/in")
for target in "$@"; do
  # Analyses of time and place in the map go wrong in a runtime that compiles while it runs; afl-fuzz then gives an instable input up, and goes on.
  afl-fuzz -i "$work/in/$target" -o "$work/out/$target" -t 5000+ -m none -V "$seconds" -- dotnet "$work/bin/Fuzz.dll" "$target" >"$work/$target.log" 2>&1 || { tail -n 20 "$work/$target.log"; exit 1; }
  stats=$work/out/$target/default/fuzzer_stats
  value() { sed -n "s/^$1 *: *//p" "$stats"; }
  echo "$target: $(value execs_done) inputs, $(value saved_crashes) crashes, $(value saved_hangs) hangs, $(value corpus_count) in the corpus, coverage $(value bitmap_cvg)"
  failed=$((failed + $(value saved_crashes) + $(value saved_hangs)))
done
((failed == 0))
