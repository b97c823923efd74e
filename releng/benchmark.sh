#!/usr/bin/env bash
# Measures, and prints a table for each part; the figures go to target/benchmark.json as well.
#   releng/benchmark.sh [PART...] [STATEMENTS...]    all parts, and studies of 1000 10000 100000 or what a part says below (of pdf: pages), unless given
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# A part is a program of a test bundle, or a test class that runs in the workbench and only when it is told to measure.
# It prints its table in Markdown. A program gets a file for its figures and the sizes; a test class the system properties
# florilegium.benchmark, florilegium.benchmark.json (a file) and florilegium.benchmark.study (a generated study, to change).
#   NAME  main|test  BUNDLE  CLASS  [its own usual STATEMENTS...]
parts='
study    main  org.florilegium.study.tests    org.florilegium.study.StudyBenchmark
argument main  org.florilegium.analysis.tests org.florilegium.analysis.argument.ArgumentBenchmark
editor   test  org.florilegium.lang.ui.tests  EditorBenchmark
reading  test  org.florilegium.ui.tests       ReadingBenchmark
map      test  org.florilegium.ui.tests       MapBenchmark
editing  test  org.florilegium.workspace.tests EditingBenchmarkTest 250000
analysis main  org.florilegium.analysis.tests org.florilegium.analysis.AnalysisBenchmark 50000 1000000
exchange main  org.florilegium.exchange.tests org.florilegium.exchange.ExchangeBenchmark 10000 100000
pdf      main  org.florilegium.exchange.pdf.tests org.florilegium.exchange.pdf.internal.PdfBenchmark 100 500
'
study_size=10000

chosen=
sizes=
for argument in "$@"; do
	if [[ $argument =~ ^[0-9]+$ ]]; then
		sizes="$sizes $argument"
	elif grep -q "^$argument " <<<"$parts"; then
		chosen="$chosen $argument"
	else
		echo "florilegium: there is no part $argument; the parts are: $(awk 'NF { printf "%s ", $1 }' <<<"$parts")" >&2
		exit 2
	fi
done
[ -n "$chosen" ] || chosen=$(awk '{ print $1 }' <<<"$parts")
usual="1000 10000 100000"

use_jdk
figures=$root/target/benchmark
rm -rf "$figures"
mkdir -p "$figures"

built=
build_all() {
	[ -n "$built" ] || build "building Florilegium" verify -DskipTests
	built=yes
}

# A class of a test bundle as a program.
#   program BUNDLE CLASS ARGUMENT...
program() {
	local classes=$root/tests/$1/target/classes class=$2
	shift 2
	"$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -Dguice_custom_class_loading=CHILD \
		-cp "$classes:$product/plugins/*" "$class" "$@"
}

echo "Florilegium $(cd "$root" && git describe --always --dirty 2>/dev/null || true), $(nproc) cores, $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)"
while read -r name kind bundle class own; do
	[[ " $(echo $chosen) " == *" $name "* ]] || continue
	build_all
	echo
	if [ "$kind" = main ]; then
		program "$bundle" "$class" "$figures/$name.json" ${sizes:-${own:-$usual}} </dev/null
	else
		[ -n "${DISPLAY_STARTED:-}" ] || { need_gtk && start_display && DISPLAY_STARTED=yes; }
		study=$figures/study-$name
		program org.florilegium.study.tests org.florilegium.study.GeneratedStudy "$study" "${own:-$study_size}" </dev/null >/dev/null
		build "measuring: $name" verify -pl "tests/$bundle" -am -Dtest="$class" -Dsurefire.failIfNoSpecifiedTests=false \
			-Dtest.options="-Dflorilegium.benchmark=true -Dflorilegium.benchmark.json=$figures/$name.json -Dflorilegium.benchmark.study=$study"
		grep '^|' "$log"
		rm -rf "$study"
	fi
done <<<"$(awk 'NF' <<<"$parts")"

# all figures in one list
{
	echo "["
	find "$figures" -name '*.json' -exec cat {} + | sed -e '/^[][]$/d' -e 's/}$/},/' | sed '$ s/,$//'
	echo "]"
} >"$root/target/benchmark.json"
