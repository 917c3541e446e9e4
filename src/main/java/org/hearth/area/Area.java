package org.hearth.area;

/** One local authority: its ONS code, such as {@code E10000015}, and its name. */
public record Area(String code, String name) {}
