package org.hearth.outbox;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.session.SessionId;
import org.hearth.session.Sessions;
import org.hearth.site.Say;
import org.hearth.wording.Fields;
import org.hearth.wording.Template;
import org.hearth.wording.Templates;
import org.springframework.stereotype.Component;

/** Puts messages together from their templates and the few fields there are. */
@Component
class Desk {
    static final String REMINDER = "reminder";

    private final Templates templates;
    private final Sessions sessions;
    private final OutboxSettings settings;

    Desk(Templates templates, Sessions sessions, OutboxSettings settings) {
        this.templates = templates;
        this.sessions = sessions;
        this.settings = settings;
    }

    List<Template> all() {
        return templates.all();
    }

    Optional<Template> find(String code) {
        return templates.find(code);
    }

    String title(String code) {
        return find(code).map(Template::title).orElse(code);
    }

    List<Meeting> toCome(Actor actor, CaseFileId file) {
        return sessions.toCome(actor, file);
    }

    Optional<Meeting> toCome(Actor actor, CaseFileId file, SessionId id) {
        return toCome(actor, file).stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Whether the appointment a message tells of still stands as it tells. */
    boolean stands(Actor actor, Message message) {
        return message.about()
                .map(about -> toCome(actor, message.file()).contains(about))
                .orElse(true);
    }

    static boolean has(Template template, Way way) {
        return switch (way) {
            case TEXT -> template.text().isPresent();
            case EMAIL -> template.email().isPresent();
            case LETTER -> template.letter().isPresent();
        };
    }

    Fields fields(String worker, Optional<Meeting> about) {
        var fields = Fields.of(worker, settings.phone());
        return about.map(m -> fields.with(Say.day(m.on()), Say.time(m.starts())))
                .orElse(fields);
    }

    /** Throws java.util.NoSuchElementException for a way that the template has no words for. */
    Composed compose(Template template, Way way, String worker, Optional<Meeting> about) {
        var fields = fields(worker, about);
        if (way == Way.TEXT) {
            var text = fields.pieces(template.text().orElseThrow());
            return new Composed(template.title(), way, "", List.of(text));
        }
        var mail = (way == Way.EMAIL ? template.email() : template.letter()).orElseThrow();
        return new Composed(
                template.title(),
                way,
                fields.in(mail.subject()),
                mail.paragraphs().stream().map(fields::pieces).toList());
    }

    static String firstName(Actor actor) {
        return actor.name().strip().split(" ", 2)[0];
    }
}
