#!/usr/bin/env bash
# Runs the scanners, readers and option parsers on random inputs, far more than a test run does: eng/fuzz.sh [COUNT [SEED]].
# A failing input is printed as a C# literal: add it to the tests of the part that it concerns.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PORTANALYZERS_FUZZ_INPUTS=${1:-10000000} PORTANALYZERS_FUZZ_SEED=${2:-6000}
time dotnet test tests/PortAnalyzers.Tests -c Release --filter "FullyQualifiedName~Robustness&FullyQualifiedName~FuzzTests" --logger "console;verbosity=normal"
