package org.hearth.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearth.testing.Between;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A scanner made by others goes over the running product in every role, and finds nothing that is wrong. */
@Tag("soak")
class WapitiTest {
    /** What it tries; left out are the modules that have somebody outside call back. */
    private static final String TRIES =
            "sql,xss,permanentxss,exec,file,redirect,crlf,csrf,cookieflags,csp,http_headers,methods,backup";

    private static final int CRAWL_SECONDS = 90;
    private static final int SECONDS_A_MODULE = 40;
    private static final int LONGEST_MINUTES = 20;

    /** Kinds of finding that are information only, and what this scanner takes for a fault and is none; each with its reason. */
    private static final Map<String, String> NO_FAULT = Map.of(
            "Fingerprint web technology", "information",
            "HTTP Methods", "information",
            "X-XSS-Protection is not set", "it is set to 0, as browsers' makers advise; what may run, the policy says",
            "Strict-Transport-Security is not set", "sent on any line but that to this machine itself (SurfaceTest)",
            "Secure flag is not set in the cookie : hearth",
                    "set on any line but that to this machine itself (SurfaceTest)",
            "Secure flag is not set in the cookie : form",
                    "set on any line but that to this machine itself (PublicFormTest)");

    /** Going there would end the scan's own visit. */
    private static final List<String> NOT_PASSED_ON = List.of("/leave", "/sign-out");

    @TempDir
    static Path folder;

    private static Product product;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        product = new Product(folder);
        product.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.kill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "intake", "manager", "advisor", "evaluator", "administrator", "practitioner"})
    void theScannerFindsNothingWrong(String who) throws IOException, InterruptedException {
        var asking = who.equals("nobody") ? Map.<String, String>of() : Map.of("cookie", signedIn(who));
        var changes = new Between.Changes(path -> NOT_PASSED_ON.stream().noneMatch(path::startsWith), asking, Map.of());
        try (var between = new Between(product.address, changes)) {
            var wrong = scan(between.address());

            assertThat(between.found()).as("pages it went over").hasSizeGreaterThan(who.equals("nobody") ? 3 : 6);
            assertThat(between.trouble()).as(who).isEmpty();
            assertThat(wrong).as(who).isEmpty();
        }
    }

    private static List<String> scan(String address) throws IOException, InterruptedException {
        var report = folder.resolve("report.json");
        var said = folder.resolve("wapiti.log");
        var process = new ProcessBuilder(command(address, report))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            var ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0)
                    .as("the scan ends by itself: %s", Files.readString(said))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return read(report);
    }

    private static List<String> command(String address, Path report) {
        return List.of(
                wapiti(),
                "--url",
                address + "/",
                "--start",
                address + "/home",
                "--module",
                TRIES,
                "--max-scan-time",
                Integer.toString(CRAWL_SECONDS),
                "--max-attack-time",
                Integer.toString(SECONDS_A_MODULE),
                "--max-links-per-page",
                "12",
                "--max-files-per-dir",
                "12",
                "--depth",
                "4",
                "--flush-session",
                "--store-session",
                folder.resolve("scan").toString(),
                "--store-config",
                folder.resolve("config").toString(),
                "--no-bugreport",
                "--verbose",
                "0",
                "--format",
                "json",
                "--output",
                report.toString());
    }

    private static String wapiti() {
        return Stream.of(System.getenv().getOrDefault("HEARTH_WAPITI", "/usr/bin/wapiti"))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the soak needs Wapiti: install Debian's package wapiti, or name it in HEARTH_WAPITI"));
    }

    private static List<String> read(Path report) throws IOException {
        var all = JsonMapper.shared().readTree(Files.readString(report));
        var wrong = new ArrayList<String>();
        for (var part : List.of("vulnerabilities", "anomalies")) {
            all.get(part).properties().forEach(kind -> {
                if (NO_FAULT.containsKey(kind.getKey())) return;
                kind.getValue().forEach(found -> {
                    var path = found.get("path").asString();
                    var info = found.get("info").asString();
                    if (!NO_FAULT.containsKey(info) && NOT_PASSED_ON.stream().noneMatch(path::startsWith))
                        wrong.add(kind.getKey() + ": " + found.get("method").asString() + " " + path + " " + info);
                });
            });
        }
        return wrong;
    }

    /** The cookie of somebody of the demonstration, as its table names them. */
    private static String signedIn(String role) throws IOException, InterruptedException {
        var name = role.equals("practitioner") ? practitioner() : role;
        var browser = new Browser(product.address);
        browser.signIn(name);
        assertThat(browser.get("/home").statusCode()).as(name).isEqualTo(200);
        return browser.cookie();
    }

    private static String practitioner() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("product.log"))) {
            return lines.filter(line -> line.contains("   practitioner   "))
                    .map(line -> line.strip().split(" ", 2)[0])
                    .findFirst()
                    .orElseThrow();
        }
    }
}
