#!/usr/bin/env bash
# Makes what a release consists of, in artifacts/: the package, and beside it its software bill of materials (CycloneDX, JSON).
# Two runs on one commit write the same package; the bill of materials differs in its time stamp.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CI=true

[[ -z $(git status --porcelain) ]] || {
  echo "The work tree has changes: a release is made of a commit." >&2
  exit 1
}

dotnet tool restore
dotnet pack src/PortAnalyzers.Package -c Release
version=$(dotnet msbuild src/PortAnalyzers.Package -getProperty:PackageVersion)
dotnet CycloneDX src/PortAnalyzers.Package/PortAnalyzers.Package.csproj --include-project-references --recursive \
  --disable-package-restore --no-serial-number --output-format Json \
  --set-type Library --set-name PortAnalyzers --set-version "$version" \
  --output artifacts --filename "PortAnalyzers.$version.cdx.json"
ls -l artifacts/PortAnalyzers."$version".*
