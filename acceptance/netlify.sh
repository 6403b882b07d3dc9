#!/usr/bin/env bash
# Proves netlify.toml with Netlify's own builder, host and header parser, offline. Findings go to standard output as Markdown.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
tools=$repository/acceptance/node_modules
work=$(mktemp -d)
host=
trap '[ -z "$host" ] || kill "$host"; rm -rf "$work"' EXIT

# What a clone would hold, in an environment like Netlify's: requirements.txt installed, the project not yet.
mkdir "$work/site"
git -C "$repository" ls-files -z --cached --others --exclude-standard |
  tar -C "$repository" --null --ignore-failed-read -T - -c | tar -C "$work/site" -x
python3 -m venv "$work/python"
# The builder puts the folder of its own node first in PATH; on Debian that folder has a pip of the system.
cp "$(node -p process.execPath)" "$work/python/bin/node"
export PATH=$work/python/bin:$tools/.bin:$PATH HOME=$work CI=true NO_UPDATE_NOTIFIER=1 SOURCE_DATE_EPOCH=1795305600
cd "$work/site"
pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt

expect() { # expect WHAT COMMAND…: one finding, or the end
  local what=$1
  shift
  "$@" >/dev/null || { echo "not so: $what" >&2; tail -n 60 "$work"/*.log >&2; exit 1; }
  echo "- $what"
}
build() { # build LOG OPTION…
  local log=$work/$1.log
  shift
  netlify build --offline "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}
status() { curl -s -o /dev/null -w '%{http_code}' "$1"; }
answers() { [ "$(status "$1")" = "$2" ]; }
header() { curl -sI "$1" | grep -qi "^$2"; }
tree() { (cd public && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

printf '## Netlify: netlify-cli %s, Node %s, Python %s\n\n' \
  "$(node -p "require('$tools/netlify-cli/package.json').version")" "$(node -p process.version)" \
  "$(python -c 'import platform; print(platform.python_version())')"

build first
expect 'a first production build publishes the home page' test -s public/index.html
expect 'it starts without a cache' grep -q 'no cache yet' "$work/first.log"
tree >"$work/first.txt"
rm -rf public .cache
build second
expect 'a second build gets its cache back from the plugin' grep -q 'restored .cache' "$work/second.log"
tree >"$work/second.txt"
expect 'and publishes the same bytes' cmp "$work/first.txt" "$work/second.txt"
expect 'the official parser reads every line of `_headers`' node "$repository/acceptance/headers.mjs" public/_headers

netlify dev --offline --dir public --port 8899 --no-open --internal-disable-edge-functions >"$work/dev.log" 2>&1 &
host=$!
for _ in {1..60}; do [ "$(status localhost:8899/)" = 200 ] && break || sleep 1; done
expect 'the host answers 200 for the home page' answers localhost:8899/ 200
expect 'with the policy of `_headers`' header localhost:8899/ "content-security-policy: default-src"
expect 'and 404 for a page that is not there' answers localhost:8899/no/such/page/ 404
expect 'with the page for lost visitors' cmp <(curl -s localhost:8899/no/such/page/) public/404.html
kill "$host"
host=

rm -rf public .cache
build preview --context deploy-preview
expect 'a deploy preview is hidden from search engines' grep -q noindex public/index.html
# The builder makes up the address; the point is that the pages carry it and not the one of site.yaml.
expect 'and names its own address' grep -q 'https://[a-z0-9-]*--site-name.netlify.app/' public/index.html
expect 'its cache came from the plugin too' grep -q 'restored .cache' "$work/preview.log"
echo
