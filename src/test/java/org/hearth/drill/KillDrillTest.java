package org.hearth.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Product and server are killed without warning while eight people write: what was acknowledged is there, once. */
class KillDrillTest {

    private static final int WRITERS = 8;
    private static final int WRITTEN_BETWEEN_KILLS = 16;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_RESTART = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final AtomicBoolean going = new AtomicBoolean(true);

    @AfterEach
    void stop() {
        going.set(false);
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostOrDoubled() throws IOException, InterruptedException {
        drill(2);
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostOrDoubledInTenRounds() throws IOException, InterruptedException {
        drill(10);
    }

    private void drill(int rounds) throws IOException, InterruptedException {
        var product = new Product(folder);
        product.start();
        try {
            var writers = begin(product.address, practitioners());
            for (var round = 0; round < rounds; round++) {
                letThemWrite(writers);
                product.kill();
                assertThat(product.start()).as("restart").isLessThan(LONGEST_RESTART);
                letThemWrite(writers);
                product.killPostgres();
            }
            letThemWrite(writers);
            going.set(false);
            for (var thread : threads) {
                thread.join();
            }
            check(product, writers);
        } finally {
            product.kill();
        }
    }

    private final List<Thread> threads = new java.util.ArrayList<>();

    private List<Writer> begin(String address, List<String> names) {
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> new Writer(address, names.get(n % names.size()), going))
                .toList();
        writers.forEach(writer -> threads.add(Thread.ofPlatform().daemon().start(writer)));
        return writers;
    }

    private void letThemWrite(List<Writer> writers) throws InterruptedException {
        var enough = written(writers) + WRITTEN_BETWEEN_KILLS;
        var began = System.nanoTime();
        while (written(writers) < enough) {
            assertThat(going).as("the writers go on").isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("silence")
                    .isLessThan(LONGEST_SILENCE);
            Thread.sleep(50);
        }
    }

    private static int written(List<Writer> writers) {
        return writers.stream().mapToInt(Writer::acknowledged).sum();
    }

    /** The export is asked for beside the running product, as a charity would. */
    private void check(Product product, List<Writer> writers) throws IOException, InterruptedException {
        var exported = folder.resolve("exported");
        product.run("export", exported.toString(), "--request", approved(product));
        var sessions = counted(exported.resolve("sessions.csv"));
        var answers = counted(exported.resolve("answers.csv"));
        assertThat(all(writers, writer -> writer.sessions)).isNotEmpty().allSatisfy(id -> assertThat(sessions)
                .containsEntry(id, 1L));
        assertThat(all(writers, writer -> writer.answers)).isNotEmpty().allSatisfy(id -> assertThat(answers)
                .containsEntry(id, 9L));
    }

    /** One asks for the export, and another approves it. */
    private static String approved(Product product) throws IOException, InterruptedException {
        var id = UUID.randomUUID().toString();
        var administrator = new Browser(product.address);
        administrator.signIn("administrator");
        administrator.fillIn("/exports", Map.of("id", id, "reason", "rehearsal", "words", "To see what was kept"));
        var manager = new Browser(product.address);
        manager.signIn("manager");
        manager.send("/exports", "/exports/" + id + "/approve", Map.of());
        return id;
    }

    private static List<String> all(List<Writer> writers, Function<Writer, Queue<String>> kind) {
        return writers.stream().map(kind).flatMap(Queue::stream).toList();
    }

    /** How many rows begin with each id. */
    private static Map<String, Long> counted(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }

    /** The two of the demonstration who share a family, as its table names them. */
    private List<String> practitioners() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("product.log"))) {
            return lines.filter(line -> line.contains("   practitioner   "))
                    .map(line -> line.strip().split(" ", 2)[0])
                    .toList();
        }
    }
}
