package org.hearth.demo;

/**
 * One line of the table.
 *
 * @param name what to sign in with
 * @param work what this colleague does
 * @param see what is worth looking at
 */
record SignIn(String name, String work, String see) {}
