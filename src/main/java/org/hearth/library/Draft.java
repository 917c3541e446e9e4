package org.hearth.library;

/**
 * A definition that somebody is still working on.
 *
 * @param content YAML
 * @param version from 1; each change adds one
 */
record Draft(String instrument, String content, int version) {}
