package org.hearth.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider of text messages in the test's own process; it answers what the test tells it, and 200 when told nothing. */
class Provider {
    final List<String> got = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final List<String> signatures = new CopyOnWriteArrayList<>();
    final Deque<String> answers = new ArrayDeque<>();
    private final HttpServer server;

    Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void fresh() {
        got.clear();
        keys.clear();
        answers.clear();
    }

    private synchronized void answer(HttpExchange asked) throws IOException {
        var body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(asked.getRequestMethod() + " " + asked.getRequestURI() + " "
                + URLDecoder.decode(body, StandardCharsets.UTF_8));
        signatures.add(String.valueOf(asked.getRequestHeaders().getFirst("Authorization")));
        keys.add(String.valueOf(asked.getRequestHeaders().getFirst("Idempotency-Key")));
        var said = answers.isEmpty() ? "200 {}" : answers.poll();
        // Never answering is what a hung provider does; the connection ends with the server.
        if (said.equals("silence")) return;
        var bytes = said.substring(4).getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(Integer.parseInt(said.substring(0, 3)), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) asked.getResponseBody().write(bytes);
        asked.close();
    }
}
