package org.hearth.contact;

/**
 * How to be in touch on one way, as the parent told it; any of the words may be empty.
 *
 * @param introduce how to introduce oneself, such as the name of a shop
 * @param codeWord what the parent says, or is told, so that each knows it is them
 * @param voicemail whether a message may be left
 * @param seenBy who else sees, hears or opens it
 * @param plainEnvelope whether a letter comes without our name on it
 * @param interpreter the language an interpreter is needed for, who is never somebody of the family
 * @param words anything else to say or not to say
 */
public record Manner(
        String introduce,
        String codeWord,
        boolean voicemail,
        String seenBy,
        boolean plainEnvelope,
        String interpreter,
        String words) {
    static Manner unknown() {
        return new Manner("", "", false, "", true, "", "");
    }
}
