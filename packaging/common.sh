# SPDX-License-Identifier: GPL-3.0-only
# What packaging/run and packaging/test share: says what it does, installs what is missing, builds. Sourced by bash.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Debian 12 packages: to build, to run, to test.
packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev libqt6svg6-dev libqt6opengl6-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools libgl1-mesa-dev
    libboost-dev libboost-graph-dev libsqlite3-dev nlohmann-json3-dev libcli11-dev
    libbenchmark-dev
    fonts-inter qt6-qpa-plugins libqt6svg6
)
test_packages=(
    xvfb xauth poppler-utils librsvg2-bin graphviz appstream desktop-file-utils python3-jsonschema
    dbus-daemon at-spi2-core python3-gi gir1.2-atspi-2.0
)

say() { printf '%s\n' "— $*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "These packages have to be installed by root, and sudo is not here. Ask for: $*"
        return 1
    fi
}

install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET …]: everything where no target is named; CI treats warnings as errors.
build() {
    local preset=$1 werror=OFF log
    shift
    [ "${CI:-}" = true ] && werror=ON
    say "Building ($preset)"
    log=$(mktemp)
    if ! cmake --preset "$preset" -DTREADLIGHT_WERROR=$werror >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
    rm -f "$log"
    cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}
