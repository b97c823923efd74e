#!/usr/bin/env bash
# Measures studies of several sizes and prints a table; the figures go to target/benchmark.json as well.
#   releng/benchmark.sh [STATEMENTS...]    1000 10000 100000 unless given
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -gt 0 ] || set -- 1000 10000 100000
use_jdk
build "building Florilegium" verify -DskipTests
classes=$root/tests/org.florilegium.study.tests/target/classes
json=$root/target/benchmark.json
echo "Florilegium $(cd "$root" && git describe --always --dirty 2>/dev/null || true), $(nproc) cores, $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)"
echo
"$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -Dguice_custom_class_loading=CHILD \
	-cp "$classes:$product/plugins/*" org.florilegium.study.StudyBenchmark "$json" "$@"
