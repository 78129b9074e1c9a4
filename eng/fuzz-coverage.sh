#!/usr/bin/env bash
# Coverage-guided fuzzing of the URL scanner, the option parsers and each reader, with SharpFuzz and afl-fuzz: eng/fuzz-coverage.sh [SECONDS [TARGET...]].
# Runs each target for a number of seconds, and prints the number of inputs, of crashes and hangs, and the coverage of the instrumented code.
# Crashes are stored in artifacts/fuzz/out/TARGET/default/crashes: add them to the tests of the part. Needs Debian's package afl++, which it installs as root.
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

# No core files, no CPU affinity, and no check for an instrumented binary, which would be dotnet itself.
export AFL_SKIP_BIN_CHECK=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 DOTNET_TieredPGO=0
failed=0
(($# > 0)) || set -- $(ls -A "$work/in")
for target in "$@"; do
  # In a runtime with a JIT compiler, timing and coverage vary between runs; afl-fuzz then skips an unstable input.
  afl-fuzz -i "$work/in/$target" -o "$work/out/$target" -t 5000+ -m none -V "$seconds" -- dotnet "$work/bin/Fuzz.dll" "$target" >"$work/$target.log" 2>&1 || { tail -n 20 "$work/$target.log"; exit 1; }
  stats=$work/out/$target/default/fuzzer_stats
  value() { sed -n "s/^$1 *: *//p" "$stats"; }
  echo "$target: $(value execs_done) inputs, $(value saved_crashes) crashes, $(value saved_hangs) hangs, $(value corpus_count) in the corpus, coverage $(value bitmap_cvg)"
  failed=$((failed + $(value saved_crashes) + $(value saved_hangs)))
done
((failed == 0))
