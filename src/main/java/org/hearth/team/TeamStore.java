package org.hearth.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.hearth.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sites, their places, and who works where. */
@Repository
class TeamStore {
    private final JdbcClient db;

    TeamStore(JdbcClient db) {
        this.db = db;
    }

    List<Site> sites() {
        return db.sql("""
                select s.code, s.name, array(select local_authority from site_area a where a.site_code = s.code) as areas
                from site s order by s.position
                """)
                .query((row, n) ->
                        new Site(new SiteCode(row.getString("code")), row.getString("name"), Set.of((String[])
                                row.getArray("areas").getArray())))
                .list();
    }

    List<Place> places(SiteCode site) {
        return db.sql("select id, name from place where site_code = :site order by name")
                .param("site", site.value())
                .query((row, n) -> new Place(new PlaceId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    List<Colleague> members(SiteCode site, Role role) {
        return db.sql("""
                select a.id, coalesce(a.code, '') as code, a.name
                from account a
                join team_member m on m.account_id = a.id
                join account_role r on r.account_id = a.id
                where m.site_code = :site and r.role = :role and a.active
                order by a.name, a.id
                """)
                .param("site", site.value())
                .param("role", role.code())
                .query(TeamStore::colleague)
                .list();
    }

    List<Colleague> everybody(Role... roles) {
        return db.sql("""
            select a.id, coalesce(a.code, '') as code, a.name
            from account a
            where a.active and a.kind = 'person'
              and exists (select from account_role r where r.account_id = a.id and r.role = any (:roles))
            order by a.name, a.id
            """)
                .param("roles", Arrays.stream(roles).map(Role::code).toArray(String[]::new))
                .query(TeamStore::colleague)
                .list();
    }

    List<Colleague> beside(AccountId id) {
        return db.sql("""
            select a.id, coalesce(a.code, '') as code, a.name
            from account a
            where a.active and a.kind = 'person'
              and exists (select from account_role r where r.account_id = a.id)
              and exists (
                select from team_member theirs join team_member mine on mine.site_code = theirs.site_code
                where theirs.account_id = a.id and mine.account_id = :id)
            order by a.name, a.id
            """).param("id", id.value()).query(TeamStore::colleague).list();
    }

    Optional<Colleague> colleague(AccountId id) {
        return db.sql("select id, coalesce(code, '') as code, name from account where id = :id")
                .param("id", id.value())
                .query(TeamStore::colleague)
                .optional();
    }

    Set<SiteCode> sitesOf(AccountId id) {
        return new HashSet<>(db.sql("select site_code from team_member where account_id = :id")
                .param("id", id.value())
                .query((row, n) -> new SiteCode(row.getString("site_code")))
                .list());
    }

    void setSites(AccountId id, Set<SiteCode> sites) {
        db.sql("delete from team_member where account_id = :id and site_code <> all (:sites)")
                .param("id", id.value())
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .update();
        sites.forEach(site -> addSite(id, site));
    }

    void addSite(AccountId id, SiteCode site) {
        // What is there already is not given again: giving a site to a manager takes two.
        db.sql("""
                insert into team_member (account_id, site_code)
                select :id, :site
                where not exists (select from team_member where account_id = :id and site_code = :site)
                on conflict do nothing
                """).param("id", id.value()).param("site", site.value()).update();
    }

    private static Colleague colleague(ResultSet row, int n) throws SQLException {
        return new Colleague(
                new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name"));
    }
}
