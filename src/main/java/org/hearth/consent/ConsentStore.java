package org.hearth.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Askings and answers, each in its parent’s own file. */
@Repository
class ConsentStore {
    private final JdbcClient db;
    private final Vault vault;

    ConsentStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    boolean insert(Person parent, Consent consent, Instant now) {
        return db.sql("""
                insert into consent (id, case_file_id, family_id, about, asked_on, explained_sealed, answer, recorded_at)
                values (:id, :file, :family, :about, :askedOn, :explained, :answer, :now)
                on conflict (id) do nothing
                """)
                        .param("id", consent.id().value())
                        .param("file", parent.caseFile().value())
                        .param("family", parent.family().value())
                        .param("about", consent.about().code())
                        .param("askedOn", consent.askedOn())
                        .param("explained", vault.seal(parent.caseFile(), explained(consent.id()), consent.explained()))
                        .param("answer", consent.answer().code())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean withdraw(Actor actor, CaseFileId file, ConsentId id, LocalDate on, String words) {
        return db.sql("""
                update consent set withdrawn_on = :on, withdrawn_words_sealed = :words
                where id = :id and case_file_id = :file and answer = 'yes' and withdrawn_on is null and asked_on <= :on
                    and case_file_id in (select open_to(:actor, 'consent', 'write'))
                """)
                        .param("on", on)
                        .param("words", vault.seal(file, withdrawn(id), words))
                        .param("id", id.value())
                        .param("file", file.value())
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    List<Consent> of(Actor actor, CaseFileId file) {
        return db.sql("""
                select id, case_file_id, about, asked_on, explained_sealed, answer, withdrawn_on, withdrawn_words_sealed
                from consent
                where case_file_id = :file and case_file_id in (select open_to(:actor, 'consent'))
                order by asked_on desc, recorded_at desc
                """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::consent)
                .list();
    }

    private Consent consent(ResultSet row, int n) throws SQLException {
        var id = new ConsentId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        return new Consent(
                id,
                About.of(row.getString("about")),
                row.getObject("asked_on", LocalDate.class),
                vault.open(file, explained(id), row.getBytes("explained_sealed")),
                Consent.Said.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
                vault.open(file, withdrawn(id), row.getBytes("withdrawn_words_sealed")));
    }

    private static Spot explained(ConsentId id) {
        return Spot.of("consent.explained", id.value().toString());
    }

    private static Spot withdrawn(ConsentId id) {
        return Spot.of("consent.withdrawn_words", id.value().toString());
    }
}
