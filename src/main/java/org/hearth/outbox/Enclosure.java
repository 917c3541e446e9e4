package org.hearth.outbox;

/** What a message brings, and the address under which it is found. */
public record Enclosure(EnclosureId id, String address) {}
