package org.hearth.drill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** A practitioner who records sessions and answers, one after another, and sends each again until it is acknowledged. */
final class Writer implements Runnable {

    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f-]{36})\"");
    private static final int ITEMS_OF_PHQ_9 = 9;

    private final Browser browser;
    private final String name;
    private final AtomicBoolean going;
    final Queue<String> sessions = new ConcurrentLinkedQueue<>();
    final Queue<String> answers = new ConcurrentLinkedQueue<>();

    Writer(String address, String name, AtomicBoolean going) {
        this.browser = new Browser(address);
        this.name = name;
        this.going = going;
    }

    @Override
    public void run() {
        try {
            browser.signIn(name);
            var file = parentsFile();
            while (going.get()) {
                sendUntilAcknowledged("/files/" + file + "/sessions/record", session(), sessions);
                sendUntilAcknowledged("/files/" + file + "/measures/PHQ-9/new?ready=yes", measure(), answers);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(name + " could not begin", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    int acknowledged() {
        return sessions.size() + answers.size();
    }

    /** The first file in the list that sessions are recorded in: a parent's. */
    private String parentsFile() throws IOException, InterruptedException {
        for (var found : files()) {
            if (browser.get("/files/" + found + "/sessions/record").statusCode() == 200) {
                return found;
            }
        }
        throw new IOException("no parent's file is open to " + name);
    }

    private List<String> files() throws IOException, InterruptedException {
        return FILE.matcher(browser.get("/families").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void sendUntilAcknowledged(String path, Map<String, String> fields, Queue<String> acknowledged)
            throws InterruptedException {
        while (going.get()) {
            try {
                if (isTaken(browser.fillIn(path, fields))) {
                    acknowledged.add(fields.getOrDefault("id", ""));
                    return;
                }
            } catch (IOException killedMeanwhile) {
                Thread.sleep(100);
            }
        }
    }

    private boolean isTaken(HttpResponse<String> answer) throws IOException, InterruptedException {
        if (answer.statusCode() == 422 || answer.statusCode() == 404) {
            going.set(false);
            throw new IllegalStateException("the form is refused: " + answer.body());
        }
        var to = answer.headers().firstValue("Location").orElse("");
        if (to.contains("/sign-in")) {
            browser.signIn(name);
            return false;
        }
        return answer.statusCode() == 303 || answer.statusCode() == 302;
    }

    private static Map<String, String> session() {
        var fields = today("on");
        fields.putAll(Map.of("starts", "09:00", "minutes", "45", "mode", "phone", "attendance", "attended"));
        return fields;
    }

    private static Map<String, String> measure() {
        var fields = today("completed");
        fields.putAll(Map.of("given", "together", "timepoint", "baseline"));
        for (var item = 1; item <= ITEMS_OF_PHQ_9; item++) {
            fields.put("a" + item, "0");
        }
        return fields;
    }

    private static Map<String, String> today(String name) {
        var day = LocalDate.now(ZoneId.of("Europe/London"));
        var fields = new HashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put(name + ".day", Integer.toString(day.getDayOfMonth()));
        fields.put(name + ".month", Integer.toString(day.getMonthValue()));
        fields.put(name + ".year", Integer.toString(day.getYear()));
        return fields;
    }
}
