-- What a session holds is sealed from now on (see the vault). Those of before end here, and everybody signs in once more.
truncate spring_session cascade;
