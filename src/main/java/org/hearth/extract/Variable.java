package org.hearth.extract;

/**
 * A column of an extract, as the codebook tells of it.
 *
 * @param type as DuckDB and Parquet have it
 * @param unit what a number counts
 * @param values what it may be
 * @param missing what an empty one means; empty where there is none
 */
record Variable(String name, String label, String type, String unit, String values, String missing) {
    static Variable text(String name, String label, String values, String missing) {
        return new Variable(name, label, "varchar", "", values, missing);
    }

    static Variable number(String name, String label, String unit, String missing) {
        return new Variable(name, label, "integer", unit, "whole number", missing);
    }

    static Variable decimal(String name, String label, String unit, String missing) {
        return new Variable(name, label, "double", unit, "number", missing);
    }

    /** Days from the parent's own joining. */
    static Variable day(String name, String label, String missing) {
        return number(name, label, "days after the parent joined; before that, below nought", missing);
    }
}
