package org.hearth.measure;

import java.util.List;

/** Items summed apart from the rest. */
record Subscale(String name, List<Integer> items) {}
