package org.hearth.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.access.Tokens;
import org.hearth.team.SiteCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles that were asked for, and links that were made. Giving is done by functions of the database, which check for themselves. */
@Repository
class GiftStore {
    private final JdbcClient db;

    GiftStore(JdbcClient db) {
        this.db = db;
    }

    /** True when something waited for the colleague. */
    boolean takeBack(AccountId account, Actor actor) {
        return db.sql("""
            update role_gift set refused_by = :actor
            where account_id = :account and confirmed_by is null and refused_by is null and not alone
            """)
                        .param("actor", actor.account().value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    void ask(RoleGiftId id, AccountId account, Set<Role> roles, Set<SiteCode> sites, Actor actor, Instant now) {
        db.sql("""
            insert into role_gift (id, account_id, roles, sites, asked_by, asked_at)
            values (:id, :account, :roles, :sites, :actor, :now)
            """)
                .param("id", id.value())
                .param("account", account.value())
                .param("roles", roles.stream().map(Role::code).sorted().toArray(String[]::new))
                .param("sites", sites.stream().map(SiteCode::value).sorted().toArray(String[]::new))
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean give(RoleGiftId id, Instant now) {
        return db.sql("select give_roles(:id, :now)")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** True while nobody else could ever sign in, for the one who asked. */
    boolean giveAlone(RoleGiftId id) {
        return db.sql("select give_roles_alone(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    boolean refuse(RoleGiftId id, Actor actor) {
        return db.sql("""
            update role_gift set refused_by = :actor
            where id = :id and confirmed_by is null and refused_by is null and not alone
            """)
                        .param("actor", actor.account().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    List<RoleGift> waiting(Actor actor, Instant since) {
        return db.sql("""
            select g.id, g.account_id, a.name, g.roles,
                array(select s.name from site s
                    where s.code = any (g.sites) or s.code in (select site_code from team_member where account_id = a.id)
                    order by s.position) as sites,
                b.name as asker, g.asked_at, two_people(g.asked_by, :actor) as by_another,
                g.roles <> '{}' and g.roles <@ array(select role from account_role where account_id = a.id) as had_already
            from role_gift g join account a on a.id = g.account_id join account b on b.id = g.asked_by
            where g.confirmed_by is null and g.refused_by is null and not g.alone and g.asked_at > :since
              and a.active and b.active
            order by g.asked_at, g.id
            """)
                .param("actor", actor.account().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(GiftStore::gift)
                .list();
    }

    private static RoleGift gift(ResultSet row, int n) throws SQLException {
        return new RoleGift(
                new RoleGiftId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::of)
                        .sorted()
                        .toList(),
                List.of((String[]) row.getArray("sites").getArray()),
                row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_another"),
                row.getBoolean("had_already"));
    }

    /** What two people confirm before a first link is made: roles that open files to a colleague who never had a password. */
    Set<Role> beforeALink(AccountId account) {
        return db
                .sql("select roles_before_a_link(:account)")
                .param("account", account.value())
                .query(String.class)
                .list()
                .stream()
                .map(Role::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    void made(LinkMadeId id, AccountId account, String token, Actor actor, Instant now) {
        db.sql("""
            insert into link_made (id, account_id, token_hash, made_by, made_at)
            values (:id, :account, :token, :actor, :now)
            """)
                .param("id", id.value())
                .param("account", account.value())
                .param("token", Tokens.hash(token))
                .param("actor", actor.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever made another link for the colleague has nothing to do with it. */
    void used(AccountId account, String token, Instant now) {
        db.sql("""
            update link_made set used_at = :now where id = (
                select id from link_made
                where account_id = :account and used_at is null and (token_hash = :token or token_hash is null)
                order by token_hash nulls last, made_at desc limit 1)
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .param("token", Tokens.hash(token))
                .update();
    }

    /** Links that were used last, and of which nobody has said that it was the colleague, as the actor may. */
    List<LinkMade> unseen(Actor actor) {
        return db.sql("""
            select l.id, l.account_id, a.name, l.made_by, b.name as maker, l.used_at
            from link_made l join account a on a.id = l.account_id join account b on b.id = l.made_by
            where l.used_at is not null and l.seen_by is null and a.active and a.id <> b.id and a.id <> :actor
              and two_people(l.made_by, :actor)
              and not exists (select from link_made n where n.account_id = l.account_id and n.used_at > l.used_at)
            order by l.used_at, l.id
            """)
                .param("actor", actor.account().value())
                .query(GiftStore::link)
                .list();
    }

    Optional<LinkMade> lastUsed(AccountId account) {
        return db.sql("""
            select l.id, l.account_id, a.name, l.made_by, b.name as maker, l.used_at
            from link_made l join account a on a.id = l.account_id join account b on b.id = l.made_by
            where l.account_id = :account and l.used_at is not null
            order by l.used_at desc limit 1
            """)
                .param("account", account.value())
                .query(GiftStore::link)
                .optional();
    }

    private static LinkMade link(ResultSet row, int n) throws SQLException {
        return new LinkMade(
                new LinkMadeId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getString("maker"),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    boolean seen(LinkMadeId id, Actor actor, Instant now) {
        return db.sql("""
            update link_made set seen_by = :actor, seen_at = :now
            where id = :id and used_at is not null and seen_by is null and account_id <> :actor
              and two_people(made_by, :actor)
            """)
                        .param("actor", actor.account().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
