#!/usr/bin/env bash
# Installs the browsers that tests/PortAnalyzers.BrowserTests asks, and Node.js, from Debian's packages. Nothing happens where they are there.
# Needs root. Quiet unless something goes wrong.
set -euo pipefail

packages=(
  chromium
  firefox-esr
  webkit2gtk-driver # brings WebKitGTK with its MiniBrowser
  nodejs            # its fetch and its URL parser are second readings of the standards
  xvfb              # a screen for WebKitGTK, which has no headless mode
  iproute2          # ip, to bring up loopback in the network namespace where the browsers run
  fonts-liberation
)

is_installed() { [[ $(dpkg-query -W -f '${Status}' "$1" 2>/dev/null) == "install ok installed" ]]; }

missing=()
for package in "${packages[@]}"; do
  is_installed "$package" || missing+=("$package")
done
((${#missing[@]} > 0)) || exit 0

log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
  cat "$log" >&2
  echo "These packages could not be installed: ${missing[*]}" >&2
  exit 1
fi
