package org.hearth.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the whole trail what stands out; only the audit's own job may. */
@Repository
class UnusualStore {
    /** What is usual for somebody is the middle one of their days in so long a time before. */
    private static final Duration USUAL = Duration.ofDays(56);

    /** More than so many times the usual stands out; of somebody who hardly looks at any file, so many count as usual. */
    private static final int TIMES = 3;

    private static final int HARDLY_ANY = 7;

    /** So many refusals within ten minutes are no slip of the finger. */
    private static final int IN_A_ROW = 5;

    private final JdbcClient db;

    UnusualStore(JdbcClient db) {
        this.db = db;
    }

    List<Unusual> between(Instant from, Instant until) {
        return db.sql("""
            with event as (
                select e.account_id, e.case_file_id, e.act, e.why, e.at, e.at at time zone 'Europe/London' as here,
                    e.act in ('read', 'changed') and e.case_file_id is not null
                        and e.network is distinct from 'own phone' as looked
                from audit_event e join account a on a.id = e.account_id
                where a.kind = 'person' and e.at >= :before and e.at < :until),
            now as (select * from event where at >= :from),
            daily as (
                select account_id, here::date as day, count(distinct case_file_id) as files, min(at) as at
                from event where looked group by 1, 2),
            usual as (
                select account_id, percentile_cont(0.5) within group (order by files) as files
                from daily where at < :from group by 1),
            refusals as (
                select account_id, count(*) over (
                    partition by account_id order by at range between interval '10 minutes' preceding and current row) as number
                from now where act = 'refused'),
            found as (
                select account_id, 'outside' as sort, count(distinct case_file_id) as number
                from now where looked and why in ('manager', 'safeguarding_advisor', 'intake', 'opening') and account_id in (
                    select account_id from account_role where role = 'practitioner')
                group by 1
                union all
                select account_id, 'emergency', count(distinct case_file_id)
                from now where looked and why = 'break_glass' group by 1
                union all
                select account_id, 'night', count(distinct case_file_id)
                from now where looked and (extract(hour from here) >= 22 or extract(hour from here) < 6) group by 1
                union all
                select d.account_id, 'many', max(d.files)
                from daily d left join usual u on u.account_id = d.account_id
                where d.at >= :from and d.files > :times * greatest(coalesce(u.files, 0), :hardly) group by 1
                union all
                select account_id, 'refused', max(number) from refusals where number >= :row group by 1)
            select account_id, sort, number from found order by account_id, sort
            """)
                .param("before", from.minus(USUAL).atOffset(ZoneOffset.UTC))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("times", TIMES)
                .param("hardly", HARDLY_ANY)
                .param("row", IN_A_ROW)
                .query((row, n) -> new Unusual(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("sort"),
                        row.getInt("number")))
                .list();
    }
}
