-- Who may do what, as who-may.yaml says; runs again whenever that file has changed.
delete from may;
insert into may (relation, kind, deed) values ${who_may};
delete from may_hold;
insert into may_hold (role, relation) values ${who_may_hold};
