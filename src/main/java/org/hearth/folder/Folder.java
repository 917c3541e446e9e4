package org.hearth.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.casefile.CaseFile;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolment;
import org.hearth.family.CareSpell;
import org.hearth.family.NhsNumber;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/** A case file as its own page begins. */
public sealed interface Folder {
    CaseFile file();

    Around around();

    default String path() {
        return "/files/" + file().id();
    }

    /** The NHS number, and where it is written down. */
    default Fact number(Optional<NhsNumber> number) {
        return Fact.of("NHS number", number.map(NhsNumber::readable).orElse("Not known"))
                .changedAt(path() + "/nhs-number");
    }

    /** A parent's: the parent and the time in the programme. */
    record OfParent(
            CaseFile file,
            Person parent,
            Optional<NhsNumber> nhsNumber,
            Optional<Enrolment> enrolment,
            String site,
            Around around,
            LocalDate today)
            implements Folder {
        public List<Fact> facts() {
            var facts = new ArrayList<Fact>();
            facts.add(Fact.of("Who", parent.role().title()));
            facts.add(Fact.of("Date of birth", Say.date(parent.dateOfBirth())));
            facts.add(number(nhsNumber));
            facts.add(Fact.of("Couple", couple()).changedAt(path() + "/couple"));
            enrolment.ifPresent(joined -> facts.add(Fact.of("In the programme", time(joined))));
            return List.copyOf(facts);
        }

        private String couple() {
            return parent.relationship()
                    .map(said -> Named.couple(said) + ", as " + parent.givenName() + " says")
                    .orElse("Not asked yet");
        }

        private String time(Enrolment joined) {
            var until = joined.endedOn().map(end -> " to " + Say.date(end)).orElse("");
            return "From " + Say.date(joined.joinedOn()) + until + ", " + site;
        }
    }

    /** A child's: the child, and the standing with children's social care. */
    record OfChild(
            CaseFile file,
            Person child,
            Optional<NhsNumber> nhsNumber,
            List<CareSpell> care,
            Around around,
            LocalDate today)
            implements Folder {
        public String name() {
            return Named.child(child);
        }

        public boolean isBaby() {
            return child.role() == PersonRole.BABY;
        }

        public String age() {
            return Age.of(child, today);
        }

        public List<Fact> facts() {
            var facts = new ArrayList<Fact>();
            child.expectedDateOfDelivery().ifPresent(due -> facts.add(Fact.of("Due date", Say.date(due))));
            child.dateOfBirth().ifPresent(born -> facts.add(birth(Say.date(born))));
            if (!child.isUnborn()) facts.add(number(nhsNumber));
            return List.copyOf(facts);
        }

        private Fact birth(String born) {
            var fact = Fact.of("Date of birth", born);
            return isBaby() ? fact.changedAt(path() + "/birth") : fact;
        }

        /** The statuses, the latest first. */
        public List<Fact> statuses() {
            return care.reversed().stream()
                    .map(spell -> Fact.of(
                            Named.care(spell.status()),
                            "From " + Say.date(spell.from())
                                    + spell.to()
                                            .map(end -> " until " + Say.date(end))
                                            .orElse(", and now")))
                    .toList();
        }
    }

    /** The safety file: who works with which parent. A parent whose file is not open to the reader has no name here. */
    record OfSafety(CaseFile file, List<Allocation> team, Around around) implements Folder {
        public List<Fact> facts() {
            return team.stream()
                    .map(allocation -> Fact.of(
                            allocation.practitioner().name(),
                            List.of(
                                    (allocation.cover() ? "Covers for " : "Works with ") + name(allocation.parent()),
                                    "From " + Say.date(allocation.from())
                                            + allocation
                                                    .until()
                                                    .map(end -> " until " + Say.date(end))
                                                    .orElse(""))))
                    .toList();
        }

        private String name(PersonId parent) {
            return around.parents().stream()
                    .filter(open -> open.id().equals(parent))
                    .map(Person::name)
                    .findFirst()
                    .orElse(around.parents().isEmpty() ? "a parent" : "the other parent");
        }
    }
}
