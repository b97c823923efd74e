#!/usr/bin/env bash
# Builds everything, runs all tests (those of the workbench on a display of their own) and says how many passed.
# Arguments go to Maven.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_jdk
need_gtk
start_display

begun=$(mktemp)
code=0
build "building and testing Florilegium" verify --fail-at-end -Dmaven.test.failure.ignore=true "$@" || code=1

# the totals of all reports of this run
read -r total failed skipped < <(
	find "$root"/tests/*/target/surefire-reports -name 'TEST-*.xml' -newer "$begun" -exec grep -h -m 1 '<testsuite ' {} + 2>/dev/null |
		awk '{
			for (i = 1; i <= NF; i++) if (split($i, f, "\"") > 2) { sub(/=$/, "", f[1]); n[f[1]] += f[2] }
		} END { print n["tests"] + 0, n["errors"] + n["failures"] + 0, n["skipped"] + 0 }'
)
if [ "$failed" -gt 0 ]; then
	# the failures of each bundle, as its summary lists them
	awk '/^Results:/ { summary = 1 } /^Tests run:/ { summary = listing = 0 } summary && /^(Failures|Errors):/ { listing = 1 } listing && NF' "$log" | head -n 100 >&2
	code=1
fi
# what the first of a bundle's threads did when its time was nearly over
find "$root"/tests/*/target/work/data/.metadata -name .log -newer "$begun" 2>/dev/null | while read -r each; do
	awk '/ThreadDump for thread/ { lines = /"main"|"WorkbenchTestable"/ ? 40 : 0 } /^Thread dump [1-9]/ { exit } lines-- > 0' "$each" >&2
done
rm -f "$begun"
if [ "$code" -eq 0 ] && [ "$total" -eq 0 ]; then
	echo "florilegium: no test has run." >&2
	code=1
fi
echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
exit $code
