package org.hearth.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.team.SiteCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they were released, quarter by quarter, and what their readers have had. */
@Repository
class PublishedStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PublishedStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * One report for readers of one kind at one quarter's end.
     *
     * @param audience who reads it: the same for everybody who may choose the same and knows the same
     */
    record Key(String report, String audience, LocalDate asOf) {}

    boolean isMade(Key key) {
        return db.sql(
                                "select count(*) from report_release where report = :report and audience = :audience and as_of = :asOf")
                        .param("report", key.report())
                        .param("audience", key.audience())
                        .param("asOf", key.asOf())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The quarters' ends of which readers of this kind have a release, the latest first. */
    List<LocalDate> ends(Key key) {
        return db.sql("""
            select as_of from report_release where report = :report and audience = :audience order by as_of desc
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .query(LocalDate.class)
                .list();
    }

    Optional<Published> find(Key key, Slice slice) {
        return db.sql("""
            select page, withheld from report_released
            where report = :report and audience = :audience and as_of = :asOf and site = :site and year = :year
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("asOf", key.asOf())
                .param("site", site(slice))
                .param("year", year(slice))
                .query((row, n) ->
                        new Published(JSON.readValue(row.getString("page"), Report.class), row.getBoolean("withheld")))
                .optional();
    }

    /** The years that a reader may choose, the earliest first. */
    List<Integer> years(Key key) {
        return db.sql("""
            select year from report_released
            where report = :report and audience = :audience and as_of = :asOf and year > 0
            order by year
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("asOf", key.asOf())
                .query(Integer.class)
                .list();
    }

    /** What readers of this kind have of each count from earlier releases: the latest of each. */
    Map<String, Integer> had(Key before) {
        var had = new HashMap<String, Integer>();
        db.sql("""
            select distinct on (one.key) one.key, one.value::int as value
            from report_release, jsonb_each_text(had) one
            where report = :report and audience = :audience and as_of < :asOf
            order by one.key, as_of desc
            """)
                .param("report", before.report())
                .param("audience", before.audience())
                .param("asOf", before.asOf())
                .query((RowCallbackHandler) row -> had.put(row.getString("key"), row.getInt("value")));
        return had;
    }

    /** What readers of this kind have of each count from this release. */
    Map<String, Integer> given(Key key) {
        var given = new HashMap<String, Integer>();
        db.sql("""
            select one.key, one.value::int as value
            from report_release, jsonb_each_text(had) one
            where report = :report and audience = :audience and as_of = :asOf
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("asOf", key.asOf())
                .query((RowCallbackHandler) row -> given.put(row.getString("key"), row.getInt("value")));
        return given;
    }

    /** By which rule the releases of a quarter are made: all by that of the first. */
    Optional<String> profile(LocalDate asOf) {
        return db.sql("select profile from report_release where as_of = :asOf order by made_at limit 1")
                .param("asOf", asOf)
                .query(String.class)
                .optional();
    }

    /** The quarters' ends of which this was released to readers of this kind, up to one of them. */
    List<LocalDate> made(Key upTo) {
        return db.sql("""
            select as_of from report_release
            where report = :report and audience = :audience and as_of <= :asOf order by as_of
            """)
                .param("report", upTo.report())
                .param("audience", upTo.audience())
                .param("asOf", upTo.asOf())
                .query(LocalDate.class)
                .list();
    }

    void keep(Key key, Map<String, Integer> had, Map<Slice, Published> pages, String profile, Instant now) {
        db.sql("""
            insert into report_release (report, audience, as_of, had, profile, made_at)
            values (:report, :audience, :asOf, :had::jsonb, :profile, :now)
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("asOf", key.asOf())
                .param("had", JSON.writeValueAsString(had))
                .param("profile", profile)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        pages.forEach((slice, page) -> db.sql("""
            insert into report_released (report, audience, as_of, site, year, page, withheld)
            values (:report, :audience, :asOf, :site, :year, :page::jsonb, :withheld)
            """)
                .param("report", key.report())
                .param("audience", key.audience())
                .param("asOf", key.asOf())
                .param("site", site(slice))
                .param("year", year(slice))
                .param("page", JSON.writeValueAsString(page.report()))
                .param("withheld", page.withheld())
                .update());
    }

    private static String site(Slice slice) {
        return slice.site().map(SiteCode::value).orElse("");
    }

    private static int year(Slice slice) {
        return slice.year().orElse(0);
    }
}
