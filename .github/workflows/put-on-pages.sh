#!/usr/bin/env bash
# put-on-pages.sh FOLDER PLACE: makes PLACE of the branch gh-pages ("" is its root) what FOLDER holds; removes it where FOLDER is "".
# The root keeps the previews; a preview keeps everything else.
set -euo pipefail
folder=${1:+$(realpath "$1")}
place=$2
case "$place" in */../* | ../* | /*) echo "Tempat tidak sah: $place" >&2; exit 2 ;; esac
work=$(mktemp -d)
trap 'git worktree remove --force "$work" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
if git fetch -q --depth=1 origin gh-pages 2>/dev/null; then
  git worktree add -q --force -B gh-pages "$work" FETCH_HEAD
else
  git worktree add -q --force --detach "$work"
  git -C "$work" checkout -q --orphan gh-pages
  git -C "$work" rm -rqf . >/dev/null 2>&1 || true
fi
if [ -z "$place" ]; then
  find "$work" -mindepth 1 -maxdepth 1 ! -name .git ! -name pratinjau -exec rm -rf {} +
else
  rm -rf "${work:?}/$place"
fi
if [ -n "$folder" ]; then
  mkdir -p "$work/$place"
  cp -a "$folder/." "$work/$place/"
fi
touch "$work/.nojekyll"
git -C "$work" add -A
git -C "$work" -c user.name='BISA Terbuka' -c user.email='noreply@localhost' commit -q --allow-empty -m "${place:-situs}: ${GITHUB_SHA:-lokal}"
git -C "$work" push -q origin HEAD:gh-pages
