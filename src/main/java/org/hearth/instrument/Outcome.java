package org.hearth.instrument;

import java.util.Optional;

/**
 * What an instrument's rules may say of a person.
 *
 * @param when the rule that must hold; empty for the outcome that is left when no other holds
 */
public record Outcome(String code, Optional<String> when, String words, String meaning) {}
