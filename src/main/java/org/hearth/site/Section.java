package org.hearth.site;

/**
 * Part of a page that another feature draws. The template, such as {@code session/recent} (no ending), declares
 * a frame and a model as parameters; it starts below a level-two heading with this title.
 */
public record Section(String title, String template, Object model) {}
