package org.hearth.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.FamilyId;
import org.hearth.casefile.NewCaseFile;

/** The files a new family needs and who lies in which: the rule that keeps two parents apart from the first day. */
record FamilyPlan(Family family, List<NewCaseFile> files, List<Person> people) {
    static FamilyPlan of(NewFamily asked) {
        var id = FamilyId.random();
        var safety = new NewCaseFile(CaseFileId.random(), CaseFileKind.SAFETY, Optional.of(id));
        var family = new Family(id, asked.ref().orElse(id.toString()), safety.id());
        var files = new ArrayList<>(List.of(safety));
        var people = asked.people().stream().map(p -> lay(p, family, files)).toList();
        return new FamilyPlan(family, List.copyOf(files), people);
    }

    static FamilyPlan child(Family family, NewPerson child) {
        return more(family, List.of(child));
    }

    /** More people of a family that is here. */
    static FamilyPlan more(Family family, List<NewPerson> newcomers) {
        var files = new ArrayList<NewCaseFile>();
        var people = newcomers.stream().map(p -> lay(p, family, files)).toList();
        return new FamilyPlan(family, List.copyOf(files), people);
    }

    private static Person lay(NewPerson asked, Family family, List<NewCaseFile> files) {
        var file = family.safetyFile();
        if (asked.role().isParent() || asked.role().isChild()) {
            var kind = asked.role().isParent() ? CaseFileKind.PARENT : CaseFileKind.CHILD;
            var own = new NewCaseFile(CaseFileId.random(), kind, Optional.of(family.id()));
            files.add(own);
            file = own.id();
        }
        var id = PersonId.random();
        return new Person(
                id,
                asked.ref().orElse(id.toString()),
                file,
                family.id(),
                asked.role(),
                asked.givenName(),
                asked.familyName(),
                asked.dateOfBirth(),
                asked.expectedDateOfDelivery(),
                asked.sex(),
                asked.localAuthority(),
                asked.relationship(),
                1);
    }
}
