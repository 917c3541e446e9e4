package org.hearth.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL's own catalogue says about the second wall. */
@HearthTest
class CatalogueTest {
    private final Owner owner;
    private final JdbcClient application;
    private final Cast cast;

    CatalogueTest(Owner owner, JdbcClient application, Cast cast) {
        this.owner = owner;
        this.application = application;
        this.cast = cast;
    }

    @Test
    void everyTableThatLiesInCaseFilesHasItsPolicyForced() {
        assertThat(names("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_file_id')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select from pg_policy p where p.polrelid = c.oid))
                """)).isEmpty();
        assertThat(names("select relname from pg_class where relname in ('case_file', 'case_grant', 'person')"
                        + " and relforcerowsecurity"))
                .hasSize(3);
    }

    /** A table that only called `protect` opens all its rows to everybody whose file it is: it has to call `of_kind` too. */
    @Test
    void everyTableThatLiesInCaseFilesSaysWhatKindOfThingsItHolds() {
        assertThat(names("""
            select polrelid::regclass::text from pg_policy
            where pg_get_expr(coalesce(polqual, polwithcheck), polrelid) like '%open_files()%'
              and polrelid not in ('case_file'::regclass, 'case_grant'::regclass, 'audit_event'::regclass, 'file_key'::regclass)
            """)).isEmpty();
        var kinds = names("""
            select distinct split_part(split_part(pg_get_expr(polqual, polrelid), 'open_files(', 2), '''', 2) from pg_policy
            where pg_get_expr(polqual, polrelid) like '%open_files(''%'
            """);
        assertThat(kinds).contains("notes", "sessions");
        assertThat(names("select distinct kind from may")).containsAll(kinds);
    }

    @Test
    void theApplicationReadsTheTableOfRightsAndCannotChangeIt() {
        assertThat(names("""
            select privilege_type from information_schema.role_table_grants
            where table_name = 'may' and grantee = 'hearth_test_app'
            """)).containsExactly("SELECT");
    }

    @Test
    void theApplicationIsNeitherOwnerNorSuperuserAndStepsPastNoPolicy() {
        var me = application.sql("select current_user").query(String.class).single();

        assertThat(owner.count(
                        "select count(*) from pg_roles where rolname = ? and (rolsuper or rolbypassrls or"
                                + " rolcreaterole)",
                        me))
                .isZero();
        assertThat(owner.count(
                        "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = ?",
                        me))
                .isZero();
    }

    @Test
    void everyFunctionThatRunsAsTheOwnerFixesItsSearchPath() {
        assertThat(names("""
                select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'public' and prosecdef
                  and not coalesce('search_path=public, pg_temp' = any (proconfig), false)
                """)).isEmpty();
    }

    @Test
    void withoutAnActorThereAreNoRows() {
        cast.family();

        assertThat(application
                        .sql("select count(*) from person")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(application
                        .sql("select count(*) from case_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theTrailOfReadsAndChangesCanOnlyBeAddedTo() {
        assertThat(names("""
                select privilege_type from information_schema.role_table_grants
                where table_name = 'audit_event' and grantee = 'hearth_test_app'
                """)).containsExactlyInAnyOrder("INSERT", "SELECT");
        assertThat(names("""
            select polname from pg_policy where polrelid = 'audit_event'::regclass and polcmd not in ('a', 'r')
            """)).isEmpty();
    }

    @Test
    void theCountingRoleReadsNoNamesNotesOrBirthdays() {
        assertThat(names("""
                select table_name || '.' || column_name from information_schema.column_privileges
                where grantee = 'hearth_test_report' and privilege_type = 'SELECT'
                """))
                .contains("person.role", "person.born_on")
                .doesNotContain("person.given_name", "person.family_name", "person.date_of_birth", "person.ref")
                .noneMatch(column -> column.matches(".*(name|note|words|phone|address|next_step|email)$"));
    }

    private List<String> names(String sql) {
        return owner.db().sql(sql).query(String.class).list();
    }
}
