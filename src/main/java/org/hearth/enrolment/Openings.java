package org.hearth.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.CauseId;
import org.hearth.casefile.GrantReason;
import org.hearth.casefile.Lasting;
import org.springframework.stereotype.Component;

/** Opens and closes what belongs to working with a parent: that parent's file, the children's and the safety file. */
@Component
class Openings {
    private final CaseFiles files;
    private final Clock clock;

    Openings(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** While the enrolment is open; throws SamePractitioner for who ever came near to the other parent. */
    void open(Actor actor, Enrolment enrolment, AccountId practitioner, GrantReason reason, Lasting lasting) {
        if (enrolment.isOpenOn(LocalDate.now(clock))) {
            var opened = shared(actor, enrolment);
            AllocationStore.refusingTheSame(
                    () -> files.grant(actor, opened, practitioner, reason, "works with the parent", lasting));
        }
    }

    void close(Actor actor, Enrolment enrolment, Allocation allocation) {
        var open = shared(actor, enrolment);
        var who = allocation.practitioner().id();
        if (allocation.cover()) {
            files.end(
                    actor,
                    open,
                    who,
                    GrantReason.COVER,
                    new CauseId(allocation.id().value()));
        } else {
            files.end(actor, open, who, GrantReason.ALLOCATION);
        }
    }

    private List<CaseFileId> shared(Actor actor, Enrolment enrolment) {
        return files.ofFamily(actor, enrolment.family()).stream()
                .filter(f -> f.kind() != CaseFileKind.PARENT || f.id().equals(enrolment.caseFile()))
                .map(CaseFile::id)
                .toList();
    }
}
