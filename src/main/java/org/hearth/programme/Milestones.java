package org.hearth.programme;

import java.time.LocalDate;

/** The days that everything in one parent's programme is reckoned from. Until the baby is born, birth is the due date. */
public record Milestones(LocalDate joining, LocalDate due, LocalDate birth, LocalDate ending) {}
