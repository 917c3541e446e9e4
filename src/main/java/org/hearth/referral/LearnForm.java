package org.hearth.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.area.Area;
import org.hearth.area.Areas;
import org.hearth.eligibility.Answer;
import org.hearth.family.NhsNumber;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What somebody found out about a referral, as typed. */
record LearnForm(int version, DateBoxes due, DateBoxes born, AboutForm mother, AboutForm father) {
    LearnForm(
            int version,
            @Nullable DateBoxes due,
            @Nullable DateBoxes born,
            @Nullable AboutForm mother,
            @Nullable AboutForm father) {
        this.version = version;
        this.due = due == null ? DateBoxes.empty() : due;
        this.born = born == null ? DateBoxes.empty() : born;
        this.mother = mother == null ? AboutForm.empty() : mother;
        this.father = father == null ? AboutForm.empty() : father;
    }

    static LearnForm of(Referral referral, NhsNumbers numbers) {
        var sent = referral.sent();
        return new LearnForm(
                referral.version(),
                DateBoxes.of(sent.dueOn()),
                DateBoxes.of(sent.bornOn()),
                AboutForm.of(sent.mother(), numbers.mother()),
                AboutForm.of(sent.father(), numbers.father()));
    }

    Learnt read(Problems problems, LocalDate today) {
        var birth = born.parseIfGiven(problems, "born", "The day of birth");
        birth.filter(day -> day.isAfter(today)).ifPresent(day -> problems.add("born", "This day is still to come"));
        return new Learnt(
                due.parseIfGiven(problems, "due", "The due date"),
                birth,
                mother.read("mother", problems, today),
                father.read("father", problems, today));
    }

    /** The fields about one parent; the area by its name. */
    record AboutForm(
            String given, String family, DateBoxes birthday, String nhsNumber, String area, String wish, String knows) {
        AboutForm(
                @Nullable String given,
                @Nullable String family,
                @Nullable DateBoxes birthday,
                @Nullable String nhsNumber,
                @Nullable String area,
                @Nullable String wish,
                @Nullable String knows) {
            this.given = given == null ? "" : given.strip();
            this.family = family == null ? "" : family.strip();
            this.birthday = birthday == null ? DateBoxes.empty() : birthday;
            this.nhsNumber = nhsNumber == null ? "" : nhsNumber.strip();
            this.area = area == null ? "" : area.strip();
            this.wish = wish == null ? "" : wish;
            this.knows = knows == null ? "" : knows;
        }

        static AboutForm empty() {
            return new AboutForm(null, null, null, null, null, null, null);
        }

        static AboutForm of(ReferredParent parent, Optional<NhsNumber> number) {
            return new AboutForm(
                    parent.givenName(),
                    parent.familyName(),
                    DateBoxes.of(parent.dateOfBirth()),
                    number.map(NhsNumber::readable).orElse(""),
                    parent.area(),
                    parent.wishesToJoin().code(),
                    parent.knows().code());
        }

        private Learnt.About read(String who, Problems problems, LocalDate today) {
            var day = birthday.parseIfGiven(problems, who + ".birthday", "The date of birth");
            day.filter(d -> d.isAfter(today))
                    .ifPresent(d -> problems.add(who + ".birthday", "This day is still to come"));
            var number = NhsNumber.of(nhsNumber);
            if (number.isEmpty() && !nhsNumber.isEmpty())
                problems.add(
                        who + ".nhsNumber", "This is no NHS number: it has 10 digits, and the last fits the others");
            if (given.length() > 200) problems.add(who + ".given", "Use 200 letters or fewer");
            if (family.length() > 200) problems.add(who + ".family", "Use 200 letters or fewer");
            return new Learnt.About(given, family, day, number, code(), answer(wish), answer(knows));
        }

        private String code() {
            return Areas.find(area).map(Area::code).orElse("");
        }

        private static Answer answer(String code) {
            return Optional.of(code)
                    .filter(c -> c.equals("yes") || c.equals("no"))
                    .map(Answer::of)
                    .orElse(Answer.UNKNOWN);
        }
    }
}
