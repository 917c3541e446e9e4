package org.hearth.session;

import java.time.Instant;

/** That a practitioner has an appointment from one moment to another: not with whom, how or where. */
public record Busy(SessionId session, Instant begins, Instant ends) {}
