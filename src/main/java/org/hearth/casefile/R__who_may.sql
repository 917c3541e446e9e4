-- Who may do what, as who-may.yaml says; runs again whenever that file has changed.
delete from may;
insert into may (relation, kind, deed) values ${who_may};
