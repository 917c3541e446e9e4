package org.hearth.research;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Cohort;
import org.hearth.extract.Wanted;
import org.hearth.family.PersonRole;
import org.hearth.site.Choice;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.hearth.team.SiteCode;
import org.jspecify.annotations.Nullable;

/** What an extract is wanted for, and who is to be in it. */
record ReleaseForm(
        ReleaseId id,
        String purpose,
        DateBoxes cutOff,
        String arms,
        String site,
        String stream,
        String arm,
        DateBoxes joinedFrom,
        DateBoxes joinedUntil) {
    static final List<Choice> ARMS = List.of(
            Choice.of("blinded", "As letters, and without what would tell the arm: sessions and dose"),
            Choice.of("shown", "By their names"));
    static final List<Choice> STREAMS = Choice.each(
            Arrays.stream(PersonRole.values()).filter(PersonRole::isParent).toList(),
            PersonRole::code,
            role -> role.title() + "s");
    private static final int LONGEST = 1000;

    ReleaseForm(
            @Nullable ReleaseId id,
            @Nullable String purpose,
            @Nullable DateBoxes cutOff,
            @Nullable String arms,
            @Nullable String site,
            @Nullable String stream,
            @Nullable String arm,
            @Nullable DateBoxes joinedFrom,
            @Nullable DateBoxes joinedUntil) {
        this.id = id == null ? ReleaseId.random() : id;
        this.purpose = purpose == null ? "" : purpose.strip();
        this.cutOff = cutOff == null ? DateBoxes.empty() : cutOff;
        this.arms = arms == null ? "" : arms;
        this.site = site == null ? "" : site;
        this.stream = stream == null ? "" : stream;
        this.arm = arm == null ? "" : arm;
        this.joinedFrom = joinedFrom == null ? DateBoxes.empty() : joinedFrom;
        this.joinedUntil = joinedUntil == null ? DateBoxes.empty() : joinedUntil;
    }

    static ReleaseForm on(LocalDate today) {
        return new ReleaseForm(null, null, DateBoxes.of(today), "blinded", null, null, null, null, null);
    }

    /** Somebody chooses parents, and not all: then that part of the form is open. */
    boolean choosesSome() {
        return !(site.isEmpty() && stream.isEmpty() && arm.isEmpty() && joinedFrom.isEmpty() && joinedUntil.isEmpty());
    }

    Optional<Wanted> read(Problems problems, LocalDate today, List<String> sites, List<String> trialArms) {
        if (purpose.isEmpty()) problems.add("purpose", "Say in a few words for whom it is, and what for");
        if (purpose.length() > LONGEST) problems.add("purpose", "Use 1,000 characters at most");
        var until = cutOff.parse(problems, "cutOff", "The last day");
        until.filter(day -> day.isAfter(today))
                .ifPresent(day -> problems.add("cutOff", "The last day can’t be in the future"));
        if (!arms.equals("blinded") && !arms.equals("shown")) problems.add("arms", "Choose how arms are shown");
        if (!site.isEmpty() && !sites.contains(site)) problems.add("site", "Choose a site from the list");
        if (!arm.isEmpty() && !trialArms.contains(arm)) problems.add("arm", "Choose an arm from the list");
        if (arms.equals("blinded") && !arm.isEmpty())
            problems.add("arm", "An extract of one arm can’t be blinded: choose all arms, or show them by their names");
        var from = joinedFrom.parseIfGiven(problems, "joinedFrom", "The first day");
        var to = joinedUntil.parseIfGiven(problems, "joinedUntil", "The last day of joining");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent())
            problems.add("joinedUntil", "This day is before the first day");
        var role = said(stream).flatMap(code -> Arrays.stream(PersonRole.values())
                .filter(one -> one.isParent() && one.code().equals(code))
                .findFirst());
        if (!stream.isEmpty() && role.isEmpty()) problems.add("stream", "Choose from the list");
        if (!problems.isEmpty()) return Optional.empty();
        var cohort = new Cohort(said(site).map(SiteCode::new), role, said(arm), from, to);
        return Optional.of(new Wanted(until.orElseThrow(), arms.equals("blinded"), cohort));
    }

    private static Optional<String> said(String choice) {
        return Optional.of(choice).filter(words -> !words.isEmpty());
    }
}
