#!/usr/bin/env bash
# Runs all analyzers over a checkout, restored or not: eng/run-over.sh DIR. Prints findings, crashes and times; fails on a crash.
set -euo pipefail
exec dotnet run -c Release --project "$(dirname "${BASH_SOURCE[0]}")/RunOver" -- "$@"
