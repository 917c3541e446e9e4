package org.hearth.testing;

import java.util.ArrayList;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.family.Person;

/** What a parent tells of how to reach them, written down by a practitioner through the pages. */
public class Tells {
    private final Client client;
    private final Owner owner;
    private final TestClock clock;

    Tells(Client client, Owner owner, TestClock clock) {
        this.client = client;
        this.owner = owner;
        this.clock = clock;
    }

    /** Text messages, e-mail and post, each to something nobody else has, asked today and safe at any time. */
    public void everyWayIsSafe(Actor practitioner, Person parent) {
        safe(practitioner, parent, "sms", number(parent));
        safe(practitioner, parent, "email", email(parent));
        lives(practitioner, parent, parent.id().toString().substring(0, 8) + " Elm Row", "", "Nobody");
        safe(practitioner, parent, "post", "");
    }

    public void safe(Actor practitioner, Person parent, String channel, String detail) {
        way(practitioner, parent, channel, "safe", "yes", "detail", detail, "when", "any", "asked", "yes");
    }

    public void notSafe(Actor practitioner, Person parent, String channel) {
        way(practitioner, parent, channel, "safe", "no", "asked", "yes");
    }

    /** Any way, with these fields and their values in turn. */
    public void way(Actor practitioner, Person parent, String channel, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", version(parent, channel), "askAfter", "30", "source", "parent"));
        done(practitioner, parent, "/contact/" + channel, all.toArray(String[]::new));
    }

    /** Somebody doubts a way: it waits. */
    public void doubt(Actor practitioner, Person parent, String channel) {
        done(practitioner, parent, "/contact/" + channel + "/doubt", "version", version(parent, channel));
    }

    public void verify(Actor practitioner, Person parent, String channel) {
        done(practitioner, parent, "/contact/" + channel + "/verify", "version", version(parent, channel));
    }

    public void lives(Actor practitioner, Person parent, String lines, String postcode, String others) {
        var on = clock.today();
        done(
                practitioner,
                parent,
                "/address/new",
                "version",
                String.valueOf(owner.count(
                        "select count(*) from contact_address where case_file_id = ?",
                        parent.caseFile().value())),
                "what",
                "lives",
                "lines",
                lines,
                "postcode",
                postcode,
                "others",
                others,
                "from.day",
                String.valueOf(on.getDayOfMonth()),
                "from.month",
                String.valueOf(on.getMonthValue()),
                "from.year",
                String.valueOf(on.getYear()));
    }

    public static String number(Person parent) {
        return String.format("07700%06d", Math.floorMod(parent.id().hashCode(), 1_000_000));
    }

    public static String email(Person parent) {
        return parent.id().toString().substring(0, 8) + "@example.org";
    }

    private String version(Person parent, String channel) {
        return String.valueOf(owner.count(
                "select coalesce(max(version), 0) from contact_way where case_file_id = ? and channel = ?",
                parent.caseFile().value(),
                channel));
    }

    private void done(Actor practitioner, Person parent, String path, String... fields) {
        var answer = client.as(practitioner).post("/files/" + parent.caseFile() + path, fields);
        if (answer.getResponse().getStatus() != 303)
            throw new AssertionError(path + " answered " + answer.getResponse().getStatus() + ": "
                    + Client.Signed.body(answer).replaceAll("(?s).*<main", "<main"));
    }
}
