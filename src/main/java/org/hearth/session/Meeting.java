package org.hearth.session;

import java.time.LocalDate;
import java.time.LocalTime;

/** An appointment to come, as far as it may be told to its parent in writing: not where, and not what for. */
public record Meeting(SessionId id, LocalDate on, LocalTime starts) {}
