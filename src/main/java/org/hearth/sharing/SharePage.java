package org.hearth.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.Choice;
import org.springframework.stereotype.Component;

/**
 * The page on which something is shared, or written straight into what both read.
 *
 * @param name of the file it is on
 * @param targets where it can go; empty when it is written here
 */
record SharePage(CaseFile file, String name, List<Choice> targets) {
    boolean isOwn() {
        return file.kind() == CaseFileKind.PARENT;
    }

    String path() {
        return "/files/" + file.id();
    }

    List<Choice> sources() {
        return Choice.each(Arrays.asList(HeardFrom.values()), HeardFrom::code, HeardFrom::title);
    }

    List<Choice> reasons() {
        return Choice.each(Arrays.asList(ShareReason.values()), ShareReason::code, ShareReason::title);
    }

    static List<Choice> abouts() {
        return Choice.each(Arrays.asList(About.values()), About::code, About::title);
    }

    static List<Choice> learners() {
        return Choice.each(Arrays.asList(Learner.values()), Learner::code, Learner::title);
    }

    /** The file meant, if it is one of those offered. */
    Optional<CaseFileId> target(String to) {
        return targets.stream()
                .map(Choice::value)
                .filter(to::equals)
                .findFirst()
                .map(CaseFileId::of);
    }

    String targetName(CaseFileId to) {
        return targets.stream()
                .filter(target -> target.value().equals(to.toString()))
                .map(Choice::label)
                .findFirst()
                .orElse(name);
    }

    /** Finds what the page needs to know of a file. */
    @Component
    static class Finder {
        private final Sharings sharings;
        private final Families families;

        Finder(Sharings sharings, Families families) {
            this.sharings = sharings;
            this.families = families;
        }

        SharePage find(Actor actor, CaseFileId id) {
            var file = sharings.open(actor, id, CaseFileKind.PARENT, CaseFileKind.SAFETY, CaseFileKind.CHILD);
            return new SharePage(
                    file, name(actor, file), file.kind() == CaseFileKind.PARENT ? targets(actor, file) : List.of());
        }

        String name(Actor actor, CaseFile file) {
            return switch (file.kind()) {
                case PARENT ->
                    families.parentOf(actor, file.id()).map(Person::name).orElse("File");
                case CHILD ->
                    families.childOf(actor, file.id()).map(Finder::name).orElse("File");
                case SAFETY, REFERRAL -> "Safety file";
            };
        }

        private static String name(Person child) {
            return child.isUnborn() ? "Unborn baby" : child.name();
        }

        private List<Choice> targets(Actor actor, CaseFile file) {
            var family = file.family().orElseThrow();
            var targets = new ArrayList<Choice>();
            targets.add(new Choice(
                    families.family(actor, family).safetyFile().toString(),
                    "The safety file",
                    "Both practitioners, their managers and the safeguarding advisors read it"));
            families.children(actor, family)
                    .forEach(child -> targets.add(new Choice(
                            child.caseFile().toString(),
                            "The file of " + (child.isUnborn() ? "the unborn baby" : child.name()),
                            "Both practitioners and their managers read it")));
            return targets;
        }
    }
}
