#!/usr/bin/env bash
# fetch_imgui.sh CACHE_DIR: gets Debian's newest Dear ImGui source package (suite sid) into CACHE_DIR and prints the
# folder of the unpacked tree. Uses the mirror that this machine already has, and a private apt state folder, so that the
# system's apt stays untouched; apt checks the archive's signature. A tree that is there already is used as it is.
set -euo pipefail

cache=${1:?usage: fetch_imgui.sh CACHE_DIR}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

fail() { printf 'fetch_imgui: %s\n' "$*" >&2; exit 1; }

# The newest tree already in the cache, if any.
cached_tree() {
    local trees
    trees=$(find "$cache" -mindepth 1 -maxdepth 1 -type d -name 'imgui-[0-9]*' 2>/dev/null | sort -V) || true
    [ -n "$trees" ] && printf '%s\n' "$trees" | tail -n 1
}

# The mirror that serves Debian's main archive to this machine: what apt says it uses, or, before its first update, what
# is written in its source lists, in either of their two formats. The security archive is another one.
mirror() {
    local uris
    # shellcheck disable=SC2016 # apt fills these in
    uris=$(apt-get indextargets --format '$(LABEL)|$(COMPONENT)|$(REPO_URI)' 2>/dev/null | sed -nE 's#^Debian\|main\|##p')
    [ -n "$uris" ] || uris=$(sed -nE -e 's#^URIs:[[:space:]]*([^[:space:]]+).*$#\1#p' \
        -e 's#^deb(-src)?[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+)[[:space:]].*$#\3#p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        grep -E '/debian/?$') || true
    printf '%s\n' "$uris" | sed -E 's#/+$##' | head -n 1
}

if tree=$(cached_tree); then
    printf '%s\n' "$tree"
    exit 0
fi

command -v apt-get >/dev/null || fail "needs apt-get; elsewhere pass -DATTUNE_IMGUI_DIR=<a Dear ImGui 1.92 tree>"
command -v dpkg-source >/dev/null || fail "needs dpkg-source: apt-get install dpkg-dev"
[ -r "$keyring" ] || fail "needs Debian's archive key: apt-get install debian-archive-keyring"
uri=$(mirror)
[ -n "$uri" ] || fail "no Debian mirror among this machine's apt sources (Ubuntu has none); pass -DATTUNE_IMGUI_DIR=<a Dear ImGui 1.92 tree>"

mkdir -p "$cache"
work=$(mktemp -d "$cache/imgui-fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/get"
# apt drops its rights to _apt when root; it may read and write here.
chmod 755 "$work"

cat >"$work/sid.sources" <<SOURCES
Types: deb-src
URIs: $uri
Suites: sid
Components: main
Signed-By: $keyring
SOURCES
# sid's index is valid for a week: a mirror or a clock that is off by more must not stop a build. Signed it is all the same.
apt=(-q=2 -o Acquire::Check-Valid-Until=false -o Acquire::Check-Date=false -o "Dir::Etc::sourcelist=$work/sid.sources" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root
    -o Acquire::Languages=none)

apt-get "${apt[@]}" update >&2 || fail "apt-get update failed for the source list of sid"
version=$(apt-cache "${apt[@]}" showsrc imgui | sed -nE 's/^Version: (.*)$/\1/p' | sort -V | tail -n 1)
[ -n "$version" ] || fail "the archive offers no source package imgui"
(cd "$work/get" && apt-get "${apt[@]}" source --download-only "imgui=$version" >&2) || fail "download failed"
dpkg-source --no-check -x "$work/get"/imgui_*.dsc "$work/tree" >/dev/null || fail "could not unpack the source package"
[ -f "$work/tree/imgui.h" ] || fail "the source package holds no imgui.h"

tree="$cache/imgui-${version%%[+-]*}"
mv -T "$work/tree" "$tree" 2>/dev/null || [ -f "$tree/imgui.h" ] || fail "could not move the tree to $tree"
printf '%s\n' "$tree"
