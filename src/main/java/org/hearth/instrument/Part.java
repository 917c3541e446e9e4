package org.hearth.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Items that share one instruction; it is empty while the wording has not been loaded. */
public record Part(Optional<String> instruction, List<Item> items) {

    /** Parts with the words that were loaded for them. */
    static List<Part> saying(List<Part> parts, Wording wording) {
        var worded = new ArrayList<Part>();
        for (var part : parts) {
            var instruction = worded.size() < wording.instructions().size()
                    ? Optional.of(wording.instructions().get(worded.size()))
                    : part.instruction();
            worded.add(new Part(instruction, part.saying(wording)));
        }
        return List.copyOf(worded);
    }

    Part upTo(int number) {
        return new Part(
                instruction,
                items.stream().filter(item -> item.number() <= number).toList());
    }

    private List<Item> saying(Wording wording) {
        return items.stream()
                .map(item -> Optional.ofNullable(wording.said().get(item.number()))
                        .map(item::saying)
                        .orElse(item))
                .toList();
    }
}
