#!/usr/bin/env bash
# Builds Florilegium if anything it is made of has changed, and starts it with the arguments given.
#   releng/run.sh                   the workbench; the demonstration where there is no display
#   releng/run.sh FOLDER            the workbench with the study in that folder
#   releng/run.sh VERB [ARGUMENTS]  the command line; releng/run.sh --help lists the verbs
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

stamp=$root/releng/org.florilegium.product/target/run.stamp

up_to_date() {
	[ -f "$stamp" ] && [ -x "$product/florilegium" ] || return 1
	cd "$root"
	local newer
	newer=$(find bundles features releng targetplatform .mvn pom.xml \
		\( -name target -o -name bin -o -name src-gen -o -name '.*.tmp' \) -prune -o \
		-newer "$stamp" ! -name '*.md' ! -path 'releng/*.sh' \( -type f -o -type d ! -path releng \) -print -quit)
	[ -z "$newer" ]
}

if ! (up_to_date); then
	use_jdk
	begun=$(mktemp)
	build "building Florilegium" package -DprogramOnly || { rm -f "$begun"; exit 1; }
	# as old as the start of the build: what changed during it is built next time
	touch -r "$begun" "$stamp"
	rm -f "$begun"
fi

display=${DISPLAY:-}${WAYLAND_DISPLAY:-}
[ "$(uname)" = Linux ] || display=yes
if [ $# -eq 0 ] && [ -z "$display" ]; then
	set -- demo
fi
case ${1:-} in
--help | --version | -h | -V) ;;
'' | -*) [ "$(uname)" != Linux ] || need_gtk ;;
*) [ ! -d "$1" ] || [ "$(uname)" != Linux ] || need_gtk ;;
esac
exec "$product/florilegium" "$@"
