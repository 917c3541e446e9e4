package org.hearth.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.vault.Spot;
import org.hearth.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where parents have lived, sealed. */
@Repository
class AddressStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Vault vault;

    AddressStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** What is sealed of an address. */
    private record Sealed(String lines, String postcode, String others) {}

    /** False, and nothing is kept, when somebody wrote down another address meanwhile. */
    boolean insert(CaseFileId file, FamilyId family, Address address, List<byte[]> marks) {
        var words = JSON.writeValueAsString(new Sealed(address.lines(), address.postcode(), address.others()));
        return db.sql("""
            insert into contact_address (id, case_file_id, family_id, number, address_sealed, marks, from_on, corrects,
                changed_by, changed_at)
            values (:id, :file, :family, :number, :address, :marks, :from, :corrects, :changedBy, :changedAt)
            on conflict (case_file_id, number) do nothing
            """)
                        .param("id", address.id().value())
                        .param("file", file.value())
                        .param("family", family.value())
                        .param("number", address.number())
                        .param("address", vault.seal(file, spot(address.id()), words))
                        .param("marks", marks.toArray(byte[][]::new))
                        .param("from", address.from())
                        .param("corrects", address.corrects())
                        .param("changedBy", address.changedBy().value())
                        .param("changedAt", address.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The one the parent lives at first, then those left behind. */
    List<Address> of(Actor actor, CaseFileId file) {
        return db.sql("""
            select id, case_file_id, number, address_sealed, from_on, corrects, changed_by, changed_at
            from contact_address
            where case_file_id = :file and case_file_id in (select open_to(:actor, 'contact'))
            order by number desc
            """)
                .param("file", file.value())
                .param("actor", actor.account().value())
                .query(this::address)
                .list();
    }

    private Address address(ResultSet row, int n) throws SQLException {
        var id = new AddressId(row.getObject("id", UUID.class));
        var file = new CaseFileId(row.getObject("case_file_id", UUID.class));
        var sealed = vault.read(file, spot(id), row.getBytes("address_sealed"))
                .map(words -> JSON.readValue(words, Sealed.class))
                .orElseGet(() -> new Sealed("", "", ""));
        return new Address(
                id,
                row.getInt("number"),
                sealed.lines(),
                sealed.postcode(),
                sealed.others(),
                row.getObject("from_on", LocalDate.class),
                row.getBoolean("corrects"),
                new AccountId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Spot spot(AddressId id) {
        return Spot.of("contact_address.address", id.toString());
    }
}
