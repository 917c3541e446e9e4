-- How a parent may be reached; lies in the parent's own file. A way that is not marked safe is not used.
create table safe_way (
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    channel text not null check (channel in ('phone', 'voicemail', 'text', 'email', 'post')),
    safe boolean not null default false,
    detail text not null,
    words text not null,
    times text not null,
    told_on date not null,
    primary key (case_file_id, channel));
call protect('safe_way');
