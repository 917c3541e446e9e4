-- What readers who may not see every count were shown as a quarter ended: made once, and never again, so that a record mended
-- later does not show as the difference of two readings.
create table report_release (
    report text not null,
    audience text not null,
    as_of date not null,
    had jsonb not null,
    made_at timestamptz not null,
    primary key (report, audience, as_of)
);
call plain('report_release');

-- Its pages: of the whole programme ('' and 0), of one site, of one year.
create table report_released (
    report text not null,
    audience text not null,
    as_of date not null,
    site text not null,
    year int not null,
    page jsonb not null,
    withheld boolean not null,
    primary key (report, audience, as_of, site, year),
    foreign key (report, audience, as_of) references report_release
);
call plain('report_released');

-- Who read which report, of what, and took it in which form.
create table report_reading (
    id bigint generated always as identity primary key,
    reader uuid not null,
    report text not null,
    chosen text not null,
    every_count boolean not null,
    form text not null,
    read_at timestamptz not null
);
call plain('report_reading');

do $$ begin execute 'revoke update, delete on report_release, report_released, report_reading from ${app}'; end $$;

call in_the_clear('report_release', 'report, audience, had', 'counts that may be shown to whoever asks');
call in_the_clear('report_released', 'report, audience, site, page', 'a report that may be shown to whoever asks');
call in_the_clear('report_reading', 'report, chosen, form', 'which report was read: about no family');
