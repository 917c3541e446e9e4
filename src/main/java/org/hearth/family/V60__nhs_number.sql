-- A person's NHS number, sealed, and a blind index of it by which it is looked up in the files that are open. There is no
-- index over it on purpose: it is looked through among open files alone, and how long that takes tells of no other.
alter table person
    add column nhs_number_sealed bytea,
    add column nhs_number_mark bytea,
    add check ((nhs_number_sealed is null) = (nhs_number_mark is null));
