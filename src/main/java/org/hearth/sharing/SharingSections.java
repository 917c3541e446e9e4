package org.hearth.sharing;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** In the safety file and a child's, what both need to know; in a parent's own file, what was shared from there. */
@Component
class SharingSections implements FileSection {
    private static final int BEFORE_THE_WORK = 15;
    private final Sharings sharings;

    SharingSections(Sharings sharings) {
        this.sharings = sharings;
    }

    @Override
    public int order() {
        return BEFORE_THE_WORK;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        var writes = actor.has(Role.PRACTITIONER);
        return switch (file.kind()) {
            case SAFETY, CHILD ->
                Optional.of(new Section(
                        "What both practitioners need to know",
                        "sharing/both",
                        new Both(file.id(), sharings.in(actor, file.id()), writes)));
            case PARENT ->
                Optional.of(new Section(
                        "Shared from this file",
                        "sharing/own",
                        new Own(file.id(), sharings.from(actor, file.id()), writes)));
            case REFERRAL -> Optional.empty();
        };
    }

    /** What a file that both open holds. */
    record Both(CaseFileId file, List<SharedFact> facts, boolean writes) {}

    /** What a parent's own file gave. */
    record Own(CaseFileId file, List<Story> stories, boolean writes) {}
}
