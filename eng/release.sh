#!/usr/bin/env bash
# Builds a release in artifacts/: the package and its software bill of materials (CycloneDX, JSON).
# Two runs on one commit with the same SDK write the same files; the last lines are their checksums.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CI=true

[[ -z $(git status --porcelain) ]] || {
  echo "The work tree has changes: a release is built from a commit." >&2
  exit 1
}

dotnet tool restore
dotnet pack src/PortAnalyzers.Package -c Release
version=$(dotnet msbuild src/PortAnalyzers.Package -getProperty:PackageVersion)
dotnet CycloneDX src/PortAnalyzers.Package/PortAnalyzers.Package.csproj --include-project-references --recursive \
  --disable-package-restore --no-serial-number --output-format Json \
  --set-type Library --set-name PortAnalyzers --set-version "$version" \
  --output artifacts --filename "PortAnalyzers.$version.cdx.json"
# The tool writes the current time; the commit's time is the same in every run.
commit_time=$(TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd)
sed -i -E "s/(\"timestamp\": \")[^\"]*/\1$commit_time/" "artifacts/PortAnalyzers.$version.cdx.json"
(cd artifacts && sha256sum PortAnalyzers."$version".*)
