package org.hearth.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands between a client and the product and changes what passes: for drills that take a control away, and for scanners. */
public final class Between implements AutoCloseable {
    private static final Set<String> OF_THE_LINE =
            Set.of("host", "connection", "content-length", "upgrade", "accept-encoding", "transfer-encoding", "expect");
    private static final int FOUND = 200;
    private static final int TROUBLE = 500;

    private final String product;
    private final Changes changes;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .executor(workers)
            .build();
    private final Queue<String> trouble = new ConcurrentLinkedQueue<>();
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /**
     * What is changed.
     *
     * @param passes the paths that are asked for; others are not there
     * @param asking headers that every request has instead of its own
     * @param answering headers that every answer has instead of its own; an empty one is left out
     */
    public record Changes(Predicate<String> passes, Map<String, String> asking, Map<String, String> answering) {}

    public Between(String product, Changes changes) throws IOException {
        this.product = product;
        this.changes = changes;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::passOn);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the product answered with 500 or more. */
    public Queue<String> trouble() {
        return trouble;
    }

    /** The paths of pages that were there. */
    public Set<String> found() {
        return found;
    }

    private void passOn(HttpExchange asked) throws IOException {
        try (asked) {
            if (!changes.passes().test(asked.getRequestURI().getRawPath())) {
                asked.sendResponseHeaders(404, -1);
                return;
            }
            var answer = ask(asked);
            if (answer.statusCode() == FOUND) found.add(asked.getRequestURI().getRawPath());
            if (answer.statusCode() >= TROUBLE)
                trouble.add(asked.getRequestMethod() + " " + asked.getRequestURI() + " → " + answer.statusCode());
            answer.headers().map().forEach((name, values) -> {
                if (isPassedOn(name) && !changes.answering().containsKey(name.toLowerCase(Locale.ROOT)))
                    values.forEach(value -> asked.getResponseHeaders().add(name, value.replace(product, address())));
            });
            changes.answering().forEach((name, value) -> {
                if (!value.isEmpty()) asked.getResponseHeaders().add(name, value);
            });
            var body = asked.getRequestMethod().equals("HEAD") ? new byte[0] : answer.body();
            asked.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) asked.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange asked) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(product + asked.getRequestURI()));
        asked.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name) && !changes.asking().containsKey(name.toLowerCase(Locale.ROOT)))
                values.forEach(value -> request.header(name, value));
        });
        changes.asking().forEach(request::header);
        request.method(
                asked.getRequestMethod(),
                BodyPublishers.ofByteArray(asked.getRequestBody().readAllBytes()));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static boolean isPassedOn(String name) {
        return !OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":");
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
        workers.shutdownNow();
    }
}
