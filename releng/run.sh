#!/usr/bin/env bash
# Builds Florilegium if anything it is made of has changed, and starts it with the arguments given.
#   releng/run.sh                   the workbench; the demonstration where there is no display
#   releng/run.sh FOLDER            the workbench with the study in that folder
#   releng/run.sh VERB [ARGUMENTS]  the command line; releng/run.sh --help lists the verbs
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

built=$root/target/program.sum

# A sum over the names and contents of all that the program is made of.
sources() {
	cd "$root"
	find bundles features releng targetplatform .mvn pom.xml \
		\( -name target -o -name bin -o -name src-gen \) -prune -o \
		-type f ! -name '*.md' ! -name '.polyglot*' ! -name '.tycho-consumer-pom.xml' ! -path 'releng/*.sh' -exec cksum {} + | LC_ALL=C sort -k 3 | cksum
}

now=$(sources)
if [ ! -x "$product/florilegium" ] || [ "$(cat "$built" 2>/dev/null)" != "$now" ]; then
	use_jdk
	build "building Florilegium" package -DprogramOnly
	# the sum from before the build: what changed meanwhile is built next time
	echo "$now" >"$built"
fi

display=${DISPLAY:-}${WAYLAND_DISPLAY:-}
[ "$(uname)" = Linux ] || display=yes
if [ $# -eq 0 ] && [ -z "$display" ]; then
	set -- demo
fi
case ${1:-} in
--help | --version | -h | -V) ;;
'' | -*) [ "$(uname)" != Linux ] || need_gtk ;;
*) grep -qx -- "$1" "$product/verbs" || [ ! -d "$1" ] || [ "$(uname)" != Linux ] || need_gtk ;;
esac
exec "$product/florilegium" "$@"
