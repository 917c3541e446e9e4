package org.hearth.find;

import java.util.List;

/**
 * Somebody who was found, with the page to go to.
 *
 * @param about who they are, and what of them is the same
 */
record Line(String path, String title, List<String> about) {
    String details() {
        return String.join(" · ", about);
    }
}
