-- Whether its owner could ever sign in, by a password or by the charity's directory. It stays when either is taken away again.
alter table account add column had_a_way_in boolean not null default false;
update account a set had_a_way_in = true
where a.password_hash is not null or exists (select from account_identity i where i.account_id = a.id);
