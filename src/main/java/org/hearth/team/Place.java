package org.hearth.team;

/** Where a site meets parents. */
public record Place(PlaceId id, String name) {}
