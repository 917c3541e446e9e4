package org.hearth.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.audit.ChainStore.Held;

/** One passage over the chain, the events, and the heads that lie outside the database. */
final class Verification {
    private static final int AT_ONCE = 5_000;
    private static final int MOST = 100;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final ChainStore store;
    private final Heads.Known heads;
    private final Instant now;
    private final Map<Long, List<Head>> expected = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Optional<Link> last = Optional.empty();

    Verification(ChainStore store, Heads.Known heads, Instant now) {
        this.store = store;
        this.heads = heads;
        this.now = now;
        heads.heads().forEach(head -> expected.computeIfAbsent(head.count(), c -> new ArrayList<>())
                .add(head));
    }

    Findings findings() {
        problems.addAll(heads.unreadable());
        for (var held = store.after(0, AT_ONCE); !held.isEmpty(); held = store.after(position(), AT_ONCE)) {
            held.forEach(this::follow);
        }
        var waiting = store.waiting();
        late(waiting);
        store.slippedIn().forEach(event -> problem("event " + event + " stands in no link and waits for none"));
        outside();
        return new Findings(
                store.trail(),
                last.map(Link::head),
                waiting.many(),
                heads.heads().size(),
                List.copyOf(problems));
    }

    private void follow(Held held) {
        var link = held.link();
        if (link.position() != position() + 1) {
            problem("links " + (position() + 1) + " to " + (link.position() - 1) + " are gone");
        }
        if (last.isPresent() && link.sealedAt().isBefore(last.get().sealedAt())) {
            problem("link " + link.position() + " was sealed before the one ahead of it");
        }
        held.event()
                .ifPresentOrElse(
                        event -> compare(link, event),
                        () -> problem("event " + link.event() + " of link " + link.position() + " is gone"));
        var head = link.head();
        for (var told : expected.getOrDefault(link.position(), List.of())) {
            if (!told.hash().equals(head.hash()))
                problem("link " + link.position() + " is not the one whose head lies outside the database");
        }
        last = Optional.of(link);
    }

    /** Each link is held against the one that stands before it now, so that one change is found once and not at every link after it. */
    private void compare(Link link, Event event) {
        var before = last.map(Link::hash).orElseGet(() -> Chain.beginning(store.trail()));
        if (!Arrays.equals(link.hash(), Chain.hash(before, link.position(), link.sealedAt(), event))) {
            problem("link " + link.position() + " (event " + event.id() + ") is not what was sealed");
        }
    }

    private long position() {
        return last.map(Link::position).orElse(0L);
    }

    private void late(ChainStore.Waiting waiting) {
        var atWork = last.filter(l -> l.sealedAt().isAfter(now.minus(SOON))).isPresent();
        if (!atWork
                && waiting.since().filter(at -> at.isBefore(now.minus(SOON))).isPresent()) {
            problem(waiting.many() + " events have waited to be sealed for more than a minute");
        }
    }

    private void outside() {
        var newest = heads.heads().stream().mapToLong(Head::count).max().orElse(0);
        if (newest > position()) {
            problem("the chain ends at link " + position() + ", and a head outside the database says " + newest);
        } else if (newest < position()
                && last.filter(l -> l.sealedAt().isBefore(now.minus(SOON))).isPresent()) {
            problem("the heads outside the database end at link " + newest + ", and the chain at " + position());
        }
    }

    private void problem(String words) {
        if (problems.size() < MOST) problems.add(words);
    }
}
