package org.hearth.door;

/** Things named in addresses by this type of id lie in files, in this table: a feature tells it of its own, as a bean. */
public record Lies(Class<?> id, String table) {}
