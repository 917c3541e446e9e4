package org.hearth.demo;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.casefile.CaseFiles;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.team.Colleague;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The family that joined last and has a practitioner for each parent: where the wall between the two shows best. */
@Component
class SharedFamily {

    /** One of the two, and whom they work with. */
    record Practitioner(Colleague colleague, String works) {}

    private final CaseFiles files;
    private final Enrolments enrolments;
    private final Families families;
    private final TransactionTemplate together;

    SharedFamily(CaseFiles files, Enrolments enrolments, Families families, PlatformTransactionManager transactions) {
        this.files = files;
        this.enrolments = enrolments;
        this.families = families;
        this.together = new TransactionTemplate(transactions);
    }

    List<Practitioner> practitioners() {
        return together.execute(transaction -> {
            files.openEverything(DemoColleagues.JOB, "choose a family to show");
            var found = find();
            files.leaveEverything(DemoColleagues.JOB);
            return found;
        });
    }

    private List<Practitioner> find() {
        var open = enrolments.all(DemoColleagues.JOB).stream()
                .filter(enrolment -> enrolment.endedOn().isEmpty())
                .sorted(Comparator.comparing(Enrolment::joinedOn).reversed().thenComparing(Enrolment::ref))
                .toList();
        var leads = enrolments.allTeams(DemoColleagues.JOB).stream()
                .filter(allocation -> !allocation.cover() && allocation.until().isEmpty())
                .collect(
                        Collectors.toMap(Allocation::enrolment, Allocation::practitioner, (latest, earlier) -> latest));
        var parents = open.stream()
                .filter(enrolment -> leads.containsKey(enrolment.id()))
                .collect(groupingBy(Enrolment::family));
        return open.stream()
                .map(enrolment -> parents.getOrDefault(enrolment.family(), List.of()))
                .filter(pair -> pair.size() == 2)
                .findFirst()
                .map(pair -> pair.stream()
                        .map(enrolment -> practitioner(enrolment, leads))
                        .toList())
                .orElse(List.of());
    }

    private Practitioner practitioner(Enrolment enrolment, Map<EnrolmentId, Colleague> leads) {
        var parent = families.person(DemoColleagues.JOB, enrolment.person());
        return new Practitioner(
                java.util.Objects.requireNonNull(leads.get(enrolment.id())),
                "works with " + parent.name() + ", and not with the other parent of that family");
    }
}
