package org.hearth.research;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.audit.ExportMark;
import org.hearth.extract.Wanted;
import org.hearth.site.Say;
import org.hearth.trial.Trials;

/**
 * Somebody asks for an extract; another approves it; whoever asked takes it away within a day.
 *
 * @param byAnother whether who asked is surely another person than who reads this
 */
record Release(
        ReleaseId id,
        ExportMark mark,
        String purpose,
        Wanted wanted,
        AccountId askedBy,
        String asker,
        Instant askedAt,
        boolean byAnother,
        Optional<String> approver,
        Optional<Instant> approvedAt,
        Optional<String> taker,
        Optional<Instant> takenAt,
        Optional<Integer> parents,
        Optional<Long> rows) {
    /** So long a release waits to be approved. */
    static final Duration WAITS = Duration.ofDays(7);

    /** So long it can be taken away, from when it was approved. */
    static final Duration LASTS = Duration.ofHours(24);

    boolean waits(Instant now) {
        return approvedAt.isEmpty() && takenAt.isEmpty() && askedAt.plus(WAITS).isAfter(now);
    }

    boolean mayBeApproved(Instant now) {
        return waits(now) && byAnother;
    }

    boolean mayBeTaken(Instant now) {
        return approvedAt.filter(at -> at.plus(LASTS).isAfter(now)).isPresent();
    }

    boolean isOf(Actor actor) {
        return askedBy.equals(actor.account());
    }

    /** How far it has come, a sentence each. */
    List<String> states(Instant now) {
        var all = new ArrayList<String>();
        approver.ifPresent(
                name -> all.add("Approved by " + name + " on " + Say.moment(approvedAt.orElseThrow()) + "."));
        takenAt.ifPresent(at -> all.add("Taken away by " + taker.orElse("") + " on " + Say.moment(at) + ", as "
                + mark.inShort() + ": "
                + rows.map(many -> Say.count(parents.orElse(0), "parent", "parents") + ", "
                                + String.format(java.util.Locale.UK, "%,d", many) + " rows")
                        .orElse("and not known to be whole")
                + "."));
        if (waits(now)) all.add("Waits to be approved by somebody else, within seven days.");
        else if (takenAt.isEmpty() && !mayBeTaken(now)) all.add("Not used in time: ask again.");
        return all;
    }

    /** What is in it, as a sentence. */
    String about() {
        var cohort = wanted.cohort();
        var said = new ArrayList<String>();
        cohort.site().ifPresent(site -> said.add("of the site " + site.value()));
        cohort.stream()
                .ifPresent(stream -> said.add("in the stream " + stream.code().replace('_', '-')));
        cohort.arm().ifPresent(arm -> said.add("in the arm " + Trials.words(arm)));
        cohort.joinedFrom().ifPresent(day -> said.add("who joined on or after " + Say.date(day)));
        cohort.joinedUntil().ifPresent(day -> said.add("who joined on or before " + Say.date(day)));
        return (said.isEmpty()
                        ? "All parents who agreed to research"
                        : "Parents who agreed to research, " + String.join(", ", said))
                + ", up to " + Say.date(wanted.cutOff()) + (wanted.blinded() ? "; blinded." : "; arms are shown.");
    }
}
