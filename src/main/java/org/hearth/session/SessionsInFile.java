package org.hearth.session;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the page of a parent's file: the sessions to come and the latest ones held. */
@Component
class SessionsInFile implements FileSection {
    private static final int AFTER_SAFE_CONTACT = 6;
    private static final int SHOWN = 2;

    private final Sessions sessions;
    private final Whose.Finder parents;
    private final ModuleChoices modules;

    SessionsInFile(Sessions sessions, Whose.Finder parents, ModuleChoices modules) {
        this.sessions = sessions;
        this.parents = parents;
        this.modules = modules;
    }

    @Override
    public int order() {
        return AFTER_SAFE_CONTACT;
    }

    @Override
    public Optional<Section> of(Actor actor, CaseFile file) {
        if (file.kind() != CaseFileKind.PARENT) return Optional.empty();
        return parents.among(actor, file.id()).map(whose -> section(actor, whose));
    }

    private Section section(Actor actor, Whose whose) {
        var all = sessions.of(actor, whose.file());
        var toCome =
                all.reversed().stream().filter(Session::isPlanned).limit(SHOWN).toList();
        var held = all.stream().filter(s -> !s.isPlanned()).limit(SHOWN).toList();
        return new Section(
                "Sessions",
                "session/in-file",
                new InFile(whose.file(), lines(actor, whose, toCome), lines(actor, whose, held), all.size()));
    }

    private List<SessionLine> lines(Actor actor, Whose whose, List<Session> of) {
        return of.stream()
                .map(s -> SessionLine.of(
                        s,
                        whose.place(s.appointment()),
                        s.outcome().map(o -> modules.names(actor, o.modules())).orElse(List.of())))
                .toList();
    }

    /** What the section shows; of how many sessions in all. */
    record InFile(CaseFileId file, List<SessionLine> toCome, List<SessionLine> held, int all) {}
}
