#!/bin/sh
# Draws the PNG icons from their SVG sources (needs rsvg-convert and optipng).
# 16, 20 and 24 pixels have drawings of their own, so that every line falls on whole pixels.
set -eu
cd "$(dirname "$0")"
for name in soat rank fill unmark; do
  for size in 16 20 24 32 40 48 64 80; do
    source="$name-$size.svg"
    [ -f "$source" ] || source="$name.svg"
    rsvg-convert --width "$size" --height "$size" --output "$name-$size.png" "$source"
    optipng -quiet -o5 -nb -nc -np -strip all "$name-$size.png"
  done
done
