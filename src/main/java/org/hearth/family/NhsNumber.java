package org.hearth.family;

import java.util.Optional;
import org.hearth.vault.Vault;

/**
 * An NHS number, checked as the NHS Data Dictionary says: the last of its ten digits is 11 less the remainder of the sum of
 * the first nine, weighted 10 down to 2; 11 counts as 0, and there is no number for 10.
 *
 * @param digits ten of them, without spaces
 */
public record NhsNumber(String digits) {
    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    public NhsNumber {
        if (!digits.matches("\\d{10}") || !isWhole(digits)) throw new IllegalArgumentException("no NHS number");
    }

    /** Reads what was typed, with spaces or hyphens anywhere; empty for what is no NHS number. */
    public static Optional<NhsNumber> of(String typed) {
        var digits = typed.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "");
        return digits.matches("[0-9]{10}") && isWhole(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** The blind index by which it is looked up, in whichever table. */
    public byte[] mark(Vault vault) {
        return vault.blind("nhs number", digits);
    }

    /** As people read it aloud: {@code 999 123 4004}. */
    public String readable() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /** Never the number itself: this is what a log would say. */
    @Override
    public String toString() {
        return "an NHS number";
    }

    private static boolean isWhole(String digits) {
        var sum = 0;
        for (var at = 0; at < LENGTH - 1; at++) sum += (LENGTH - at) * (digits.charAt(at) - '0');
        // 10 is the check of no number, and no digit equals it.
        return (MODULUS - sum % MODULUS) % MODULUS == digits.charAt(LENGTH - 1) - '0';
    }
}
