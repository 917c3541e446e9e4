package org.hearth.access;

/** How a charity's own directory knows somebody: never reused, and the same whatever they are called or wherever their e-mail goes. */
public record Identity(String issuer, String subject) {}
