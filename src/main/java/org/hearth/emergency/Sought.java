package org.hearth.emergency;

import java.time.LocalDate;
import java.util.Optional;

/** Which parent's file is to be opened, and why: named by an exact reference, or by the full name and the date of birth. */
record Sought(String ref, String name, Optional<LocalDate> born, Emergency.Reason reason, String words) {}
