package org.hearth.contact;

/**
 * One way to reach a parent, and whether it is safe.
 *
 * @param detail the number or address
 * @param words what to say or not to say
 * @param times when it is safe
 */
public record SafeWay(ToldChannel channel, boolean safe, String detail, String words, String times) {}
