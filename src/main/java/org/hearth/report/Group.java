package org.hearth.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.family.PersonRole;

/** The parents whom a row is about. */
enum Group {
    ALL("all", "all parents"),
    MOTHERS("mother", "mothers"),
    FATHERS("father", "fathers"),
    /** Few, so they have no row of their own; what they are follows from the others. */
    CO_PARENTS("other", "co-parents");

    /** Those with a row of their own. */
    static final List<Group> SHOWN = List.of(ALL, MOTHERS, FATHERS);

    private final String code;
    private final String words;

    Group(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String key(String count) {
        return code + " " + count;
    }

    String words() {
        return words;
    }

    boolean holds(PersonRole role) {
        return switch (this) {
            case ALL -> role.isParent();
            case MOTHERS -> role == PersonRole.MOTHER;
            case FATHERS -> role == PersonRole.FATHER;
            case CO_PARENTS -> role == PersonRole.CO_PARENT;
        };
    }

    /** Whom a count of a report is about, where its key says so. */
    static Optional<Group> of(String key) {
        return Arrays.stream(values())
                .filter(group -> key.startsWith(group.code + " "))
                .findFirst();
    }

    /** Co-parents are counted only where there are some: everybody knows when there are none. */
    static List<Group> in(Stream<PersonRole> parents) {
        return parents.anyMatch(CO_PARENTS::holds) ? List.of(values()) : SHOWN;
    }

    /** A count on the page, or of co-parents one that follows from those. */
    void put(Tally tally, String count, int number) {
        if (this == CO_PARENTS) tally.implied(key(count), number);
        else tally.shown(key(count), number);
    }

    /** All parents are those of the other groups. */
    static void add(Tally tally, List<Group> groups, List<String> counts) {
        for (var count : counts)
            tally.total(
                    ALL.key(count),
                    groups.stream()
                            .filter(group -> group != ALL)
                            .map(group -> group.key(count))
                            .toList());
    }
}
