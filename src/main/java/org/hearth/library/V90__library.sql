-- Instruments that a deployer added beside those that come with the code. A version is never changed: old scores name it.
create table instrument_definition (
    instrument text not null,
    version int not null,
    content text not null,
    added_by uuid not null references account,
    added_at timestamptz not null,
    primary key (instrument, version)
);
call plain('instrument_definition');

-- Definitions that somebody is still working on.
create table instrument_draft (
    instrument text primary key,
    content text not null,
    changed_by uuid not null references account,
    changed_at timestamptz not null,
    version int not null default 1
);
call plain('instrument_draft');

-- Words that Hearth may not ship: who loaded them, when, and under which licence. The latest holds, the others stay.
create table instrument_wording (
    id bigint generated always as identity primary key,
    instrument text not null,
    definition_version int not null,
    form text not null,
    content text not null,
    licence text not null,
    loaded_by uuid not null references account,
    loaded_at timestamptz not null
);
call plain('instrument_wording');

-- Figures that somebody looked up: what they looked at, and whether they stand by it. The latest holds.
create table instrument_figure (
    id bigint generated always as identity primary key,
    instrument text not null,
    definition_version int not null,
    figure text not null,
    confirmed boolean not null,
    looked_at text not null,
    said_by uuid not null references account,
    said_at timestamptz not null
);
call plain('instrument_figure');

-- Changes with every change of the above, so that a server knows whether what it has read still stands.
create table instrument_stamp (only_one boolean primary key default true check (only_one), stamp uuid not null);
call plain('instrument_stamp');
insert into instrument_stamp (stamp) values (gen_random_uuid());

do $$ begin
    execute 'revoke update, delete on instrument_definition, instrument_wording, instrument_figure from ${app}';
    execute 'revoke insert, delete on instrument_stamp from ${app}';
    execute 'grant select on instrument_definition, instrument_wording, instrument_figure, instrument_stamp to ${report}';
end $$;

call in_the_clear('instrument_definition', 'instrument, content', 'what a measure asks and how it is scored: about no family');
call in_the_clear('instrument_draft', 'instrument, content', 'the same, while somebody works on it');
call in_the_clear('instrument_wording', 'instrument, form, content, licence', 'a measure’s words, and under which licence');
call in_the_clear('instrument_figure', 'instrument, figure, looked_at', 'where somebody looked a figure up');
