package org.hearth.family;

import java.sql.Types;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** NHS numbers, each sealed in its person's own file, with a blind index to look them up by. */
@Repository
class NhsNumberStore {
    private final JdbcClient db;
    private final Vault vault;

    NhsNumberStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<NhsNumber> of(Actor actor, Person person) {
        return db.sql("""
            select nhs_number_sealed from person where id = :id and case_file_id in (select open_to(:actor, 'people'))
            """)
                .param("id", person.id().value())
                .param("actor", actor.account().value())
                .query((row, n) -> Optional.ofNullable(row.getBytes("nhs_number_sealed")))
                .optional()
                .flatMap(known -> known)
                .flatMap(known -> vault.read(person.caseFile(), spot(person.id()), known))
                .flatMap(NhsNumber::of);
    }

    /** False, and nothing is kept, when somebody changed the person meanwhile. */
    boolean put(Actor actor, Person person, int version, Optional<NhsNumber> number) {
        return db.sql("""
            update person set nhs_number_sealed = :sealed, nhs_number_mark = :mark, version = version + 1
            where id = :id and version = :version and case_file_id in (select open_to(:actor, 'people', 'write'))
            """)
                        .param(
                                "sealed",
                                number.map(n -> vault.seal(person.caseFile(), spot(person.id()), n.digits()))
                                        .orElse(null),
                                Types.BINARY)
                        .param("mark", number.map(n -> n.mark(vault)).orElse(null), Types.BINARY)
                        .param("id", person.id().value())
                        .param("version", version)
                        .param("actor", actor.account().value())
                        .update()
                == 1;
    }

    Set<PersonId> having(Actor actor, NhsNumber number) {
        return new HashSet<>(db.sql("""
            select id from person
            where nhs_number_mark = :mark and case_file_id in (select open_to(:actor, 'people'))
            """)
                .param("mark", number.mark(vault))
                .param("actor", actor.account().value())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list());
    }

    private static Spot spot(PersonId id) {
        return Spot.of("person.nhs_number", id.toString());
    }
}
