package org.hearth.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule by which small numbers are withheld, as the body that made it writes it. Whatever it says, no count of 1 to 5 is
 * shown, and further ones are withheld from which one could be worked out: it can be stricter than that and never laxer.
 *
 * @param withheldTo the greatest count that is withheld for its own sake
 * @param nought whether nought is shown
 * @param symbol what stands where a number is withheld
 * @param roundedTo counts are given to the nearest so many; 1 for as counted
 * @param wholeAsCounted whether counts of the whole programme are not rounded
 * @param averagesFrom means, medians and tests are of so many people or more
 * @param decimals of percentages
 * @param further whether the rule itself asks for further counts to be withheld
 * @param verified whether somebody looked it up in its source
 * @param apart what of it is not followed here, and why
 */
public record Profile(
        String code,
        String name,
        int withheldTo,
        boolean nought,
        String symbol,
        int roundedTo,
        boolean wholeAsCounted,
        int averagesFrom,
        int decimals,
        boolean further,
        String source,
        String link,
        boolean verified,
        Optional<String> apart) {

    /** The greatest count that is withheld for its own sake: at least five, and too few for a mean are too few. */
    public int small() {
        return Math.max(LinkedCounts.SMALL, Math.max(withheldTo, averagesFrom - 1));
    }

    /**
     * What stands for a count that is safe to show; empty where the rule withholds it all the same.
     *
     * @param whole whether it is of the whole programme
     */
    public OptionalInt shown(int count, boolean whole) {
        if (count == 0) return nought ? OptionalInt.of(0) : OptionalInt.empty();
        if (count <= small()) return OptionalInt.empty();
        return OptionalInt.of(whole && wholeAsCounted ? count : (count + roundedTo / 2) / roundedTo * roundedTo);
    }

    /** This rule, with whatever is stricter in the other. */
    public Profile orStricter(Profile other) {
        return new Profile(
                code,
                name,
                Math.max(withheldTo, other.withheldTo),
                nought && other.nought,
                symbol,
                Math.max(roundedTo, other.roundedTo),
                wholeAsCounted && other.wholeAsCounted,
                Math.max(averagesFrom, other.averagesFrom),
                Math.min(decimals, other.decimals),
                further,
                source,
                link,
                verified,
                apart);
    }

    /** What it does, a sentence each. */
    public List<String> sentences() {
        var said = new ArrayList<String>();
        said.add("Where a number is withheld stands " + symbol + ".");
        said.add("Numbers from 1 to " + small()
                + " are withheld so that nobody can be recognised, and so are some larger"
                + " ones from which a small one could be worked out.");
        said.add(nought ? "Nought is shown." : "Nought is withheld too.");
        if (roundedTo > 1)
            said.add("Every other number is given to the nearest " + roundedTo
                    + (wholeAsCounted ? ", but for the whole programme as counted." : ".")
                    + " Percentages and their intervals are of rounded numbers.");
        said.add("Means, medians and tests are of " + (small() + 1) + " people or more.");
        if (withheldTo < LinkedCounts.SMALL)
            said.add("The rule itself withholds no more than 1 to " + withheldTo + "; here nothing below "
                    + (LinkedCounts.SMALL + 1)
                    + " is ever shown, so that what was released under another rule stays safe.");
        if (!further) said.add("That further numbers are withheld is Hearth’s own addition.");
        return said;
    }
}
