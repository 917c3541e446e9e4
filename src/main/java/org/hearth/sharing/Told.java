package org.hearth.sharing;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.task.TaskId;

/** Somebody was told of a version, and on which day they said that they had read it: no time of day, which would show how they work. */
record Told(int version, AccountId who, TaskId task, Optional<LocalDate> seenOn) {}
