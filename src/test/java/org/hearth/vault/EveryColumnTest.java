package org.hearth.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every column that could hold words is sealed, or its own migration says why it is not. One that fails here needs, in a
 * migration of its feature, {@code call sealed('table', 'column')} or {@code call in_the_clear('table', 'column', 'why')}.
 */
@HearthTest
class EveryColumnTest {
    private final Owner owner;

    EveryColumnTest(Owner owner) {
        this.owner = owner;
    }

    @AfterEach
    void nothingIsLeft() {
        owner.db().sql("drop table if exists nobody_decided").update();
        owner.db()
                .sql("delete from sealed_column where of_table = 'nobody_decided'")
                .update();
    }

    @Test
    void isSealedOrSaysWhyNot() {
        assertThat(undecided()).isEmpty();
    }

    @Test
    void whatNobodyDecidedOnIsFound() {
        owner.db().sql("""
                    create table nobody_decided (id uuid primary key, case_file_id uuid, remarks text, aside text[], more jsonb,
                        packed bytea, phone varchar(20), code text check (code in ('a', 'b')), said_sealed bytea)
                    """).update();
        assertThat(undecided())
                .containsExactly(
                        "nobody_decided.aside",
                        "nobody_decided.more",
                        "nobody_decided.packed",
                        "nobody_decided.phone",
                        "nobody_decided.remarks");

        owner.db().sql("call sealed('nobody_decided', 'remarks')").update();
        owner.db()
                .sql("call in_the_clear('nobody_decided', 'aside, more, packed, phone', 'it is tried here')")
                .update();

        assertThat(undecided()).isEmpty();
    }

    /** Where a column took the place of another, nothing may come into that any more. */
    @Test
    void whatIsSealedIsEmptyInTheClearForGood() {
        assertThat(owner.db().sql("""
                            select s.of_table || '.' || s.of_column from sealed_column s
                            where s.finished_at is null and s.of_table not like 'nobody%' or not exists (
                                select from pg_constraint k
                                where k.conrelid = s.of_table::regclass and k.convalidated
                                  and k.conname = s.of_table || '_' || s.of_column || '_is_sealed')
                            """).query(String.class).list()).isEmpty();
    }

    /** A column of a closed list holds no words of anybody's, nor does one that points to another table. */
    private List<String> undecided() {
        return owner.db().sql("""
                    select c.relname || '.' || a.attname as name
                    from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm')
                      and c.relname not like 'flyway%'
                      and a.atttypid::regtype::text ~ '^(text|character|bytea|json|xml|tsvector|name|"char")'
                      and not (a.atttypid = 'bytea'::regtype and a.attname like '%\\_sealed')
                      and not exists (
                        select from sealed_column s where s.of_table = c.relname and s.of_column = a.attname)
                      and coalesce(col_description(c.oid, a.attnum), '') !~ '^(In the clear|Sealed): .+'
                      and not exists (
                        select from pg_constraint k
                        where k.conrelid = c.oid and k.conkey = array[a.attnum]
                          and (k.contype = 'f' or pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'))
                    order by name
                    """).query(String.class).list();
    }
}
