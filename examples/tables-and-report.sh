#!/bin/sh
# What an archive says as a whole: values, percentiles, traffic over time, columns for other programs, and a page.
#   examples/tables-and-report.sh [LOG [PAGE]]
# Works on a copy in a directory of its own; the page is report.html here unless you name another.
set -eu
log=${1:-$(dirname "$0")/admin.log}
page=${2:-report.html}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
slc -q -c "$log" > "$work/sample.slc"
here=$PWD
cd "$work"

slcgrep --format table --count-by status sample.slc              # how many lines have which status
slcgrep --format table --top 3 ipv4 sample.slc                   # who is busiest
slcgrep --agg 'count, p99(time), max(bytes) by status' sample.slc # CSV, since no terminal looks
slcgrep --format table --histogram sample.slc                    # when
slcgrep --fields @timestamp,ipv4,status -Q 'status>=500' sample.slc # columns of the lines that failed
slcgrep --format json --timeslice 1s sample.slc                  # JSON for other programs
cd "$here"
slcgrep --report "$page" "$work/sample.slc"                      # a page with charts, complete in itself
echo "the page is $page"
