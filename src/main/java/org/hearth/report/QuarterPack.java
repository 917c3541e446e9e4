package org.hearth.report;

/**
 * A pack about one quarter: what it added, and how everything stood at its end.
 *
 * @param standing the reports that are read together as they stood
 */
record QuarterPack(Pack standing) implements Named {
    @Override
    public String path() {
        return standing.path();
    }

    @Override
    public String title() {
        return standing.title();
    }

    @Override
    public String about() {
        return standing.about();
    }

    @Override
    public boolean isByYear() {
        return false;
    }
}
