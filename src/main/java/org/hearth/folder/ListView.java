package org.hearth.folder;

import java.util.List;
import org.hearth.site.Choice;
import org.hearth.site.Say;

/** The list of people, and for managers what it can be narrowed by. */
public record ListView(List<PersonLine> people, Wanted wanted, List<Choice> sites, List<Choice> practitioners) {
    public String count() {
        return Say.count(people.size(), "parent", "parents") + (wanted.wantsLeft() ? " who have left" : "");
    }
}
