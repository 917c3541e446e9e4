package org.hearth.coding;

/** What a parent said, as they let us quote it, under the name of a theme. */
public record Quote(String theme, String words) {}
