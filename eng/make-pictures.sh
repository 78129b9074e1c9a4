#!/usr/bin/env bash
# Takes the pictures in docs/images: the sample's build output, and what each browser shows for a port that it refuses.
# Needs root, the .NET SDK, the browsers of eng/install-browsers.sh, imagemagick and xdotool.
# The browsers run on a virtual screen, in a network namespace that has only a loopback interface.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The width is that of WebKitGTK's window, which takes no other.
readonly width=1024 height=440 address=http://localhost:6000 # port-analyzers: allow 6000 - the pictures show how browsers refuse it

# The end of what the build prints, without folders, links and projects.
build_output() {
  dotnet build samples/Storefront --no-incremental -tl:off |
    sed -nE '/^Build succeeded/,/Error\(s\)/{s# \(https?:[^ ]*\)##; s# \[[^]]*\]$##; s#^[^( ]*/##; p}'
}

# Makes a page that looks like a terminal from a command and its output, which is the input.
terminal_page() {
  echo '<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 16px; background: #1e1e1e; color: #d4d4d4; font: 14px/1.5 "Liberation Mono", monospace; white-space: pre-wrap }
    b { color: #e5c07b; font-weight: normal } i { color: #98c379; font-style: normal } u { color: #61afef; text-decoration: none }</style>'
  printf '<u>$</u> %s\n' "$1"
  sed -E 's/&/\&amp;/g; s/</\&lt;/g; s#warning PORT[0-9]+#<b>&</b>#; s#Port [0-9]+ \([^)]*\)#<b>&</b>#; s#^Build succeeded.#<i>&</i>#'
}

if [[ ${1-} != inside ]]; then
  mkdir -p docs/images
  build_output | terminal_page 'dotnet build samples/Storefront' |
    unshare --net --pid --fork --kill-child --mount-proc "$0" inside
  exit
fi

ip link set lo up
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p /tmp/.X11-unix
mount -t tmpfs tmpfs /tmp/.X11-unix
export HOME=$work TMPDIR=$work DISPLAY=:0 LIBGL_ALWAYS_SOFTWARE=1 GIO_USE_VFS=local NO_AT_BRIDGE=1
export WEBKIT_DISABLE_COMPOSITING_MODE=1 WEBKIT_DISABLE_DMABUF_RENDERER=1
Xvfb "$DISPLAY" -nolock -nolisten tcp -screen 0 ${width}x${height}x24 2>"$work/xvfb.log" &

# Waits until the screen, in more than one colour, has not changed for three seconds, and saves it as now.png.
rest() {
  local last='' same=0 now
  for ((i = 0; i < 60 && same < 3; i++)); do
    sleep 1
    import -window root "$work/now.png" 2>/dev/null || continue
    now=$(identify -format '%#:%k' "$work/now.png")
    if [[ $now == "$last" && $now != *:1 ]]; then same=$((same + 1)); else same=0; fi
    last=$now
  done
  ((same == 3)) || {
    echo "The screen did not come to rest." >&2
    cat "$work/log" >&2
    return 1
  }
}

# picture FILE COMMAND...: takes the screen after the command has started and the address was entered in its window.
picture() {
  local file=docs/images/$1
  shift
  "$@" >"$work/log" 2>&1 &
  local process=$!
  rest
  xdotool key ctrl+l
  xdotool type "$address"
  xdotool key Return
  rest
  convert "$work/now.png" -crop $((width - 2))x$((height - 2))+0+0 +repage -strip -dither None -colors 128 "PNG8:$file"
  kill "$process"
  wait "$process" || true
  echo "$file"
}

# build-output.png: the page on the input.
cat >"$work/build.html"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/headless" --window-size=$width,2000 \
  --screenshot="$work/build.png" "file://$work/build.html" 2>"$work/log" || {
  cat "$work/log" >&2
  exit 1
}
convert "$work/build.png" -trim -bordercolor '#1e1e1e' -border 16 +repage -strip -dither None -colors 64 PNG8:docs/images/build-output.png
echo docs/images/build-output.png

picture chromium.png chromium --no-sandbox --test-type --disable-gpu --no-first-run --disable-background-networking --disable-sync \
  --user-data-dir="$work/chromium" --window-position=0,0 --window-size=$width,$height about:blank

mkdir "$work/firefox"
cat >"$work/firefox/user.js" <<'END'
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.tabs.inTitlebar", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.manage-offline-status", false);
END
picture firefox.png firefox-esr --no-remote --profile "$work/firefox" --width $width --height $height about:blank

picture webkit.png /usr/lib/*/webkit2gtk-4.1/MiniBrowser about:blank
