package org.hearth.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** An address as typed: of a move, of one put right, or of a parent who has left and has not said where to. */
record AddressForm(String version, String what, String lines, String postcode, String others, DateBoxes from) {
    private static final int LONGEST = 1_000;

    AddressForm(
            @Nullable String version,
            @Nullable String what,
            @Nullable String lines,
            @Nullable String postcode,
            @Nullable String others,
            @Nullable DateBoxes from) {
        this.version = version == null ? "" : version;
        this.what = what == null ? "" : what;
        this.lines = lines == null ? "" : lines.strip();
        this.postcode = postcode == null ? "" : postcode.strip();
        this.others = others == null ? "" : others.strip();
        this.from = from == null ? DateBoxes.empty() : from;
    }

    static AddressForm after(int number, LocalDate today) {
        return new AddressForm(String.valueOf(number), "", "", "", "", DateBoxes.of(today));
    }

    Optional<Address> read(Problems problems, AccountId by, Instant now) {
        if (!what.matches("lives|corrects|left")) problems.add("what", "Choose what has changed");
        var gone = what.equals("left");
        if (!gone && lines.isEmpty()) problems.add("lines", "Write down the address");
        var code = Details.postcode(postcode);
        if (!gone && !postcode.isEmpty() && code.isEmpty())
            problems.add("postcode", "This must be a postcode, such as W1A 1AA");
        if (lines.length() > LONGEST) problems.add("lines", "Use 1,000 letters or fewer");
        if (others.length() > LONGEST) problems.add("others", "Use 1,000 letters or fewer");
        var day = from.parse(problems, "from", "The day");
        day.filter(d -> d.isAfter(now.atZone(Hours.HERE).toLocalDate()))
                .ifPresent(d -> problems.add("from", "This day is still to come: write it down once it is so"));
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(new Address(
                AddressId.random(),
                seen() + 1,
                gone ? "" : lines,
                gone ? "" : code.orElse(""),
                others,
                day.orElseThrow(),
                what.equals("corrects"),
                by,
                now));
    }

    private int seen() {
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }
}
