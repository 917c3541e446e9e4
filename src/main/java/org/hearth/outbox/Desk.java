package org.hearth.outbox;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.session.SessionId;
import org.hearth.session.Sessions;
import org.hearth.sharing.Learner;
import org.hearth.sharing.Sharings;
import org.hearth.site.Say;
import org.hearth.wording.Fields;
import org.hearth.wording.Template;
import org.hearth.wording.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts messages together from their templates and the few fields there are. */
@Component
class Desk {
    static final String REMINDER = "reminder";
    static final String NOT_FOR_THEM = "It says what this parent must not learn";

    private final Templates templates;
    private final Sessions sessions;
    private final Families families;
    private final Sharings sharings;
    private final OutboxSettings settings;
    private final ObjectProvider<Enclosures> enclosures;

    Desk(
            Templates templates,
            Sessions sessions,
            Families families,
            Sharings sharings,
            OutboxSettings settings,
            ObjectProvider<Enclosures> enclosures) {
        this.templates = templates;
        this.sessions = sessions;
        this.families = families;
        this.sharings = sharings;
        this.settings = settings;
        this.enclosures = enclosures;
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

    /** Whether the parent it goes to may learn all that it says. */
    boolean mayBeLearnt(Actor actor, Person to, Composed words) {
        var all = words.subject() + "\n" + words.words();
        return sharings.saysWhatMayNotBeLearnt(actor, to.family(), Learner.of(to.role()), all)
                .isEmpty();
    }

    boolean mayBeLearnt(Actor actor, CaseFileId file, Composed words) {
        return families.parentOf(actor, file)
                .filter(to -> mayBeLearnt(actor, to, words))
                .isPresent();
    }

    static boolean has(Template template, Way way) {
        return switch (way) {
            case TEXT -> template.text().isPresent();
            case EMAIL -> template.email().isPresent();
            case LETTER -> template.letter().isPresent();
        };
    }

    /** The address that a message brings; empty for one that brings none, and when what it brought is there no more. */
    Optional<String> address(Actor actor, Message message) {
        return message.brings().flatMap(id -> enclosures.stream()
                .flatMap(some -> some.address(actor, message.file(), id).stream())
                .findFirst());
    }

    Fields fields(String worker, Optional<Meeting> about) {
        var fields = Fields.of(worker, settings.phone());
        return about.map(m -> fields.with(Say.day(m.on()), Say.time(m.starts())))
                .orElse(fields);
    }

    /** Throws java.util.NoSuchElementException for a way that the template has no words for. */
    Composed compose(Template template, Way way, String worker, Optional<Meeting> about) {
        return compose(template, way, fields(worker, about));
    }

    /** With the address that it brings. */
    Composed compose(Template template, Way way, String worker, String address) {
        return compose(template, way, fields(worker, Optional.empty()).with(address));
    }

    private static Composed compose(Template template, Way way, Fields fields) {
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
}
