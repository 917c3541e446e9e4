package org.hearth.instrument;

/**
 * A score from which something is said of a person, for one population.
 *
 * @param name what is said: "depression likely"
 * @param population of whom it was found; empty for everybody the instrument is for
 * @param clinical whether change across it counts as leaving, or entering, the clinical range
 */
public record CutOff(String name, String population, Edge edge, Figure figure, boolean clinical) {
    /** On which side of the figure, and whether the figure itself belongs to it. */
    public enum Edge {
        FROM,
        ABOVE,
        UP_TO,
        BELOW
    }

    public boolean reached(double score) {
        return switch (edge) {
            case FROM -> score >= figure.value();
            case ABOVE -> score > figure.value();
            case UP_TO -> score <= figure.value();
            case BELOW -> score < figure.value();
        };
    }

    /** "13 or more". */
    public String where() {
        var number = Figure.number(figure.value());
        return switch (edge) {
            case FROM -> number + " or more";
            case ABOVE -> "above " + number;
            case UP_TO -> number + " or less";
            case BELOW -> "below " + number;
        };
    }

    /** "depression likely (women after the birth): 13 or more". */
    public String words() {
        return said() + ": " + where();
    }

    /** "depression likely (women after the birth)". */
    public String said() {
        return name + (population.isEmpty() ? "" : " (" + population + ")");
    }
}
