package org.hearth.feedback;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.door.Doors;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** That a parent said something of the programme, in their own file; for whoever may read it there. */
@Component
class FeedbackSection implements FileSection {
    private static final int AFTER_CONSENT = 45;

    private final Feedbacks feedbacks;

    FeedbackSection(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public int order() {
        return AFTER_CONSENT;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT || !Doors.open("/files/" + file.id() + "/feedback"))
            return Optional.empty();
        return Optional.of(
                new Section("Feedback", "feedback/section", new InShort(file.id(), feedbacks.of(actor, file.id()))));
    }

    /** What the section shows. */
    record InShort(CaseFileId file, List<Feedback> all) {}
}
