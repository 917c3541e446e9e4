package org.hearth.site;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearth.access.Actor;

/**
 * What every page template is given as {@code frame}: who reads it, where they are and where they can go.
 *
 * @param nonce what our script and styles carry so that browsers run them
 * @param page the path (with its query) of the page being drawn; for a form shown again, that of the form
 */
public record Frame(
        Actor actor,
        boolean signedIn,
        List<NavigationItem> navigation,
        String page,
        Optional<String> notice,
        List<Section> banners,
        Supplier<String> token,
        String nonce,
        BiFunction<Frame, Section, Content> sections,
        Function<String, String> assets) {

    /** The token every form posts as {@code _csrf}. */
    public String csrf() {
        return token.get();
    }

    /** The account the form belongs to, so that kept words go back to nobody else; empty for a visitor. */
    public String who() {
        return signedIn ? actor.account().toString() : "";
    }

    /** Where the reader can go: the places, or what stands in the head of the page. */
    List<NavigationItem> navigation(boolean onTop) {
        return navigation.stream().filter(item -> item.onTop() == onTop).toList();
    }

    /** Draws a part that another feature contributed. */
    public Content draw(Section section) {
        return sections.apply(this, section);
    }

    /** The address of a file of ours that browsers may keep for a year: {@code hearth.css}. */
    public String asset(String name) {
        return assets.apply(name);
    }

    Frame saying(String words) {
        return new Frame(
                actor, signedIn, navigation, page, Optional.of(words), banners, token, nonce, sections, assets);
    }

    int waitingAt(NavigationItem item) {
        return item.waiting().applyAsInt(actor);
    }

    boolean isAt(NavigationItem item) {
        return item.holds(page);
    }
}
