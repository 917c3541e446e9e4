package org.hearth.measure;

import java.util.List;

/** Items that share one instruction. */
record Part(String instruction, List<Item> items) {}
