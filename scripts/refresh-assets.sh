#!/usr/bin/env bash
# Fetches the two fonts and the base style sheet that the pages use, with the fonts' licences, into the folder the product serves
# them from. Run it by hand to take a newer version; what it writes is committed, so nobody needs Node to build.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
assets="$top/src/main/resources/static"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm init --yes > /dev/null
npm install --no-audit --no-fund --ignore-scripts --silent \
  govuk-frontend@6.6.0 sass@1.108.2 \
  @fontsource-variable/atkinson-hyperlegible-next@5.3.0 @fontsource/fraunces@5.3.0

npx sass --no-source-map --style=compressed --quiet-deps --load-path=node_modules "$top/scripts/base.scss" base.css
{
  echo '/* Made by scripts/refresh-assets.sh from govuk-frontend 6.6.0: see govuk-frontend.licence.txt. */'
  cat base.css
} > "$assets/base.css"

font() { # package, file, name
  cp "node_modules/$1/files/$2" "$assets/$3.woff2"
  cp "node_modules/$1/LICENSE" "$assets/$3.licence.txt"
}
font @fontsource-variable/atkinson-hyperlegible-next atkinson-hyperlegible-next-latin-wght-normal.woff2 atkinson-hyperlegible-next
font @fontsource/fraunces fraunces-latin-600-normal.woff2 fraunces
