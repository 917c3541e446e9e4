-- The NHS numbers that were found out about the parents of a referral, sealed, with a blind index as in their own files later.
create table referral_nhs_number (
    referral_id uuid not null references referral deferrable initially deferred,
    parent text not null check (parent in ('mother', 'father')),
    case_file_id uuid not null references case_file,
    number_sealed bytea not null,
    number_mark bytea not null,
    primary key (referral_id, parent));
create index on referral_nhs_number (case_file_id);
call protect('referral_nhs_number');
call of_kind('referral_nhs_number', 'referral');
grant delete on referral_nhs_number to ${app};
