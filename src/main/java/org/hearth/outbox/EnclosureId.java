package org.hearth.outbox;

import java.util.UUID;

/** What a message brings besides its words: something of another feature's, told by its id. */
public record EnclosureId(UUID value) {}
