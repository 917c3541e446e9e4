-- A referral and everything said in it lie in its own file: it names both parents, so once each has a file of
-- their own only intake and managers open this one.
create table referral (
    id uuid primary key,
    ref text not null unique,
    case_file_id uuid not null references case_file,
    family_id uuid references family,
    received_on date not null,
    received_at timestamptz not null default now(),
    source text not null check (source in ('self', 'midwifery', 'health_visiting', 'childrens_social_care', 'gp',
        'police', 'probation', 'voluntary_sector')),
    referrer_agency text not null,
    referrer_name text not null,
    referrer_contact text not null,
    due_on date,
    born_on date,
    relationship text check (relationship in ('together', 'separated', 'undecided')),
    expected_to_recur_or_endure text not null check (expected_to_recur_or_endure in ('yes', 'no', 'unknown')),
    expected_to_escalate text not null check (expected_to_escalate in ('yes', 'no', 'unknown')),
    other_children integer check (other_children >= 0),
    state text not null check (state in ('waiting', 'accepted', 'declined')),
    -- What the rules said when they last looked, so that figures need no birthday of an adult.
    decision text not null check (decision in ('eligible', 'needs_review', 'ineligible')),
    reasons text[] not null,
    route text references site,
    -- When something was last learnt; a manager's decision counts until then.
    facts_at timestamptz not null default now(),
    version integer not null default 1,
    check ((state = 'accepted') = (family_id is not null)));
create index on referral (case_file_id);
create index on referral (state, received_at);
call protect('referral');
call reportable('referral', 'id, ref, family_id, received_on, source, decision, reasons, route');

create table referral_parent (
    referral_id uuid not null references referral deferrable initially deferred,
    parent text not null check (parent in ('mother', 'father')),
    case_file_id uuid not null references case_file,
    given_name text not null,
    family_name text not null,
    date_of_birth date,
    -- The ONS code, empty when not known; the words are what was typed when it is no area we know by name.
    local_authority text not null,
    area_words text not null,
    experiencing_abuse text not null check (experiencing_abuse in ('yes', 'no', 'unknown')),
    wishes_to_join text not null check (wishes_to_join in ('yes', 'no', 'unknown')),
    knows text not null check (knows in ('yes', 'no', 'unknown')),
    primary key (referral_id, parent));
create index on referral_parent (case_file_id);
call protect('referral_parent');

-- How a parent may be reached. A way that is not here, or not marked safe, is not safe.
create table referral_safe_way (
    referral_id uuid not null references referral deferrable initially deferred,
    parent text not null check (parent in ('mother', 'father')),
    channel text not null check (channel in ('phone', 'voicemail', 'text', 'email', 'post')),
    case_file_id uuid not null references case_file,
    safe boolean not null default false,
    detail text not null,
    words text not null,
    times text not null,
    primary key (referral_id, parent, channel));
create index on referral_safe_way (case_file_id);
call protect('referral_safe_way');

-- What people answered to a referral: a manager's other decision, its being declined, its being accepted.
create table referral_answer (
    id uuid primary key,
    referral_id uuid not null references referral deferrable initially deferred,
    case_file_id uuid not null references case_file,
    answer text not null check (answer in ('eligible', 'ineligible', 'declined', 'accepted')),
    words text not null,
    answered_by uuid not null references account,
    answered_at timestamptz not null);
create index on referral_answer (case_file_id);
call protect('referral_answer');
