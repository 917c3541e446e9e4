package org.hearth.site;

/**
 * One line of a task list. The path is empty when there is nothing to open yet; the tone is that of {@code site/tag}: plain, good,
 * attention or quiet.
 */
public record TaskLine(String title, String path, String hint, String status, String tone) {}
