package org.hearth.measure;

import java.util.Optional;

/** One answer that an item offers: its place on the printed sheet from 0, its words and its code. */
record Option(int value, String words, Optional<String> loinc) {}
