package org.hearth.contact;

import java.time.LocalDate;

/** A way to reach a parent, and the day we were told of it. */
public record ToldWay(SafeWay way, LocalDate toldOn) {}
