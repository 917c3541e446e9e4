package org.hearth.report;

import java.util.List;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;

/**
 * The rules by which small numbers are withheld.
 *
 * @param now of what is out
 * @param next of what is made when this quarter has ended
 */
record Rules(Profile now, Profile next) {
    List<Profile> all() {
        return Profiles.all();
    }

    Profile groups() {
        return Profiles.groups().orStricter(now);
    }

    boolean isNow(Profile rule) {
        return rule.code().equals(now.code());
    }

    boolean isNext(Profile rule) {
        return rule.code().equals(next.code()) && !isNow(rule);
    }
}
