package org.hearth.folder;

import org.hearth.family.CareStatus;
import org.hearth.family.Person;
import org.hearth.family.Relationship;

/** What pages call things that the programme writes as codes. */
interface Named {
    static String couple(Relationship relationship) {
        return switch (relationship) {
            case TOGETHER -> "Together";
            case SEPARATED -> "Separated";
            case UNDECIDED -> "Undecided";
        };
    }

    static String care(CareStatus status) {
        return switch (status) {
            case NONE -> "None";
            case EARLY_HELP -> "Early help";
            case CIN -> "Child in need";
            case CPP -> "Child protection plan";
            case PLO -> "Pre-proceedings";
            case LOOKED_AFTER -> "Looked after";
        };
    }

    /** A child on a page; a baby without a name yet is called after what is coming. */
    static String child(Person child) {
        if (!child.givenName().isBlank()) return child.name();
        return child.isUnborn() ? "Unborn baby" : child.name();
    }
}
