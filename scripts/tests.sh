# The tests, for ./hearth test, ./hearth soak and ./hearth bench. What the machine lacks is installed where that is possible, and named where not.

as_root_by_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install_by_apt() {
    as_root_by_apt || fail "the tests need $2: install the package $1 (on Debian: apt install $1)"
    say "Installing $1, which the tests need …"
    apt-get update >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" >/dev/null ||
        fail "$1 could not be installed"
}

find_chromium() {
    command -v chromium || command -v chromium-browser || command -v google-chrome || true
}

prepare_chromium() {
    [ -n "$(find_chromium)" ] || install_by_apt chromium "Chromium"
    HEARTH_CHROMIUM=$(find_chromium)
    export HEARTH_CHROMIUM
}

find_postgres_15() {
    ls -d /usr/lib/postgresql/15/bin /usr/pgsql-15/bin /opt/homebrew/opt/postgresql@15/bin /usr/local/opt/postgresql@15/bin 2>/dev/null | head -n 1 || true
}

# The oldest PostgreSQL that Hearth promises to run on.
prepare_postgres_15() {
    [ -n "$(find_postgres_15)" ] || install_by_apt postgresql-15 "PostgreSQL 15"
    HEARTH_POSTGRES_15=$(find_postgres_15)
    export HEARTH_POSTGRES_15
}

# A scanner made by others; its reports are read by WapitiTest.
prepare_wapiti() {
    [ -n "${HEARTH_WAPITI:-}" ] || command -v wapiti >/dev/null || install_by_apt wapiti "Wapiti, the scanner"
    HEARTH_WAPITI=${HEARTH_WAPITI:-$(command -v wapiti)}
    export HEARTH_WAPITI
}

# Sums one attribute over the reports of all test classes.
sum() {
    cat "$reports"/TEST-*.xml 2>/dev/null | tr '>' '\n' | sed -n "s/.*<testsuite .*[ ]$1=\"\([0-9]*\)\".*/\1/p" |
        { total=0; while read -r count; do total=$((total + count)); done; echo "$total"; }
}

# Each test that was left out, with its class.
skipped_tests() {
    cat "$reports"/TEST-*.xml 2>/dev/null | tr '>' '\n' | sed -n \
        -e '/<testcase /{s/.* name="\([^"]*\)" classname="\([^"]*\)".*/\2 \1/;h;}' -e '/<skipped/{g;s/^/skipped: /p;}'
}

run_maven_tests() {
    local status=0
    # Compiled anew, since a build to run leaves the checks out.
    rm -rf "$here/target/classes" "$here/target/test-classes" "$here/target/maven-status" "$reports"
    maven --no-transfer-progress -Pbrowser "$@" >&2 || status=$?
    local tests failed skipped
    tests=$(sum tests)
    failed=$(($(sum failures) + $(sum errors)))
    skipped=$(sum skipped)
    skipped_tests
    [ "$skipped" = 0 ] || echo "$skipped skipped"
    echo "$((tests - failed - skipped)) passed, $failed failed"
    [ "$status" = 0 ] || exit 1
    [ "$tests" -gt 0 ] || fail "no test ran"
}

# Two processes run the tests side by side where there are two cores and the memory for it.
processes() {
    local cores memory
    cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
    memory=$(awk '/^MemAvailable/ {print int($2 / 1024)}' /proc/meminfo 2>/dev/null || echo 0)
    if [ "$cores" -ge 2 ] && [ "${memory:-0}" -ge 8000 ]; then echo 2; else echo 1; fi
}

run_test() {
    reports=$here/target/surefire-reports
    prepare_chromium
    prepare_postgres_15
    run_maven_tests spotless:check test "-Dtest.processes=$(processes)"
}

run_soak() {
    reports=$here/target/surefire-reports
    prepare_chromium
    prepare_postgres_15
    prepare_wapiti
    run_maven_tests test -Dgroups=soak -Dtest.groups.left.out=
}

run_bench() {
    reports=$here/target/surefire-reports
    run_maven_tests test -Dquick -Dtest='*Bench' -Dgroups=bench -Dtest.groups.left.out=
}
