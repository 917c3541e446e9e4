package org.hearth.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Binds a transaction to its actor, and says what an account may be now. */
@Repository
class ActorStore {
    private final JdbcClient db;
    private final String reportRole;

    ActorStore(JdbcClient db) {
        this.db = db;
        this.reportRole = db.sql("select regexp_replace(session_user, '_app$', '_report')")
                .query(String.class)
                .single();
    }

    /** Until the transaction ends, the database knows this actor; the counting job also gives up all but counting. */
    void bind(Actor actor) {
        db.sql("""
                select set_config('role', 'none', true), set_config('hearth.actor', :actor, true), set_config('role', :role, true)
                """)
                .param("actor", actor.account().toString())
                .param("role", actor.isReporting() ? reportRole : "none")
                .query()
                .singleRow();
    }

    void unbind() {
        db.sql("select set_config('role', 'none', true), set_config('hearth.actor', '', true)")
                .query()
                .singleRow();
    }

    /** The actor an account is now: empty when it has left. */
    Optional<Actor> actor(AccountId id) {
        return db.sql("""
                select a.name, coalesce(array_agg(r.role) filter (where r.role is not null), '{}') as roles
                from account a left join account_role r on r.account_id = a.id
                where a.id = :id and a.active and a.kind = 'person'
                group by a.name
                """)
                .param("id", id.value())
                .query((row, n) -> new Actor(id, row.getString("name"), roles((String[])
                        row.getArray("roles").getArray())))
                .optional();
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
