# What run.sh, test.sh and benchmark.sh share; to be sourced. Works from any folder.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
product=$root/releng/org.florilegium.product/target/products/org.florilegium.product/linux/gtk/x86_64/florilegium
[ "$(uname)" != Darwin ] || product=$root/releng/org.florilegium.product/target/products/org.florilegium.product/macosx/cocoa/aarch64/florilegium.app/Contents/Eclipse
log=$root/target/build.log

# Makes JAVA_HOME a development kit that can build, or says how to get one.
use_jdk() {
	JAVA_HOME=$("$root/releng/org.florilegium.product/launcher/find-java" jdk) || exit 1
	export JAVA_HOME
}

# Installs Debian packages where we may, and says how where we may not.
#   need PROBE PACKAGE...   PROBE is a command that succeeds when they are there
need() {
	local probe=$1
	shift
	! eval "$probe" >/dev/null 2>&1 || return 0
	local install="apt-get install -y --no-install-recommends $*"
	if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
		echo "florilegium: missing system packages. Install them with:  sudo $install" >&2
		exit 1
	fi
	echo "installing $*" >&2
	mkdir -p "$root/target"
	if ! { apt-get update && DEBIAN_FRONTEND=noninteractive $install; } >"$root/target/packages.log" 2>&1; then
		tail -n 15 "$root/target/packages.log" >&2
		echo "florilegium: the packages could not be installed; the whole log is $root/target/packages.log" >&2
		exit 1
	fi
}

need_gtk() {
	need '{ ldconfig -p || /sbin/ldconfig -p; } | grep libgtk-3.so.0 && { ls /usr/share/fonts/truetype/* || fc-list | grep .; }' libgtk-3-0 fonts-dejavu-core
}

# Runs Maven with its output in the log file; on failure shows the end of it.
#   build WHAT ARGUMENT...
build() {
	local what=$1
	shift
	mkdir -p "$root/target"
	echo "$what (log: ${log#"$PWD/"})" >&2
	# one build at a time: they write the same folders
	if ! (
		! command -v flock >/dev/null || flock 9
		cd "$root" && ./mvnw --batch-mode "$@" </dev/null >"$log" 2>&1
	) 9>"$root/target/build.lock"; then
		grep -a -n '^\[ERROR\]' "$log" | head -n 20 >&2
		echo "..." >&2
		tail -n 25 "$log" >&2
		echo "florilegium: the build failed; the whole log is $log" >&2
		return 1
	fi
}

# Starts a display of our own, with a window manager, and stops both when the script ends.
start_display() {
	need 'command -v Xvfb && command -v openbox && command -v xdotool' xvfb openbox xdotool
	display_file=$(mktemp)
	helpers=()
	trap stop_display EXIT
	# -displayfd lets the server choose a free number, so that several runs do not meet; -r: on a busy machine a key that
	# is released late would repeat itself
	Xvfb -displayfd 3 -r -screen 0 1600x1000x24 -nolisten tcp 3>"$display_file" >/dev/null 2>&1 &
	helpers+=($!)
	for _ in $(seq 100); do
		[ ! -s "$display_file" ] || break
		sleep 0.1
	done
	if [ ! -s "$display_file" ]; then
		echo "florilegium: the display (Xvfb) did not start." >&2
		exit 1
	fi
	DISPLAY=:$(cat "$display_file")
	export DISPLAY
	unset WAYLAND_DISPLAY
	openbox >/dev/null 2>&1 &
	helpers+=($!)
}

stop_display() {
	[ ${#helpers[@]} -eq 0 ] || kill "${helpers[@]}" 2>/dev/null || true
	rm -f "$display_file"
}
