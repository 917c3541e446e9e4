-- Into which arm of a trial a parent was randomised. In the parent's own file, also where families were randomised together: then
-- both files say it, and neither says anything of the other parent. Nothing is written over: what was recorded last counts.
create table trial_arm (
    case_file_id uuid not null references case_file,
    version integer not null check (version > 0),
    family_id uuid not null references family,
    person_id uuid not null references person,
    arm text not null check (arm ~ '^[a-z][a-z0-9_]{0,29}$'),
    randomised_on date not null,
    recorded_by uuid not null references account,
    recorded_at timestamptz not null,
    primary key (case_file_id, version));
call protect('trial_arm');
call of_kind('trial_arm', 'trial');
revoke update on trial_arm from ${app};
call reportable('trial_arm', 'person_id, version, arm, randomised_on');
call in_the_clear('trial_arm', 'arm', 'the code of an arm, as the deployment names them');
