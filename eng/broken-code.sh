#!/usr/bin/env bash
# Analyzes the files of the case corpus and of the sample, truncated at each token, without each token and with tokens swapped: all of these files, while a
# test run uses every sixteenth.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PORTANALYZERS_BROKEN_CODE_SHARE=1
time dotnet test tests/PortAnalyzers.Tests -c Release --filter FullyQualifiedName~BrokenCodeTests --logger "console;verbosity=normal"
