package org.hearth.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts make up the total, as anybody knows who reads the page. */
record Sum(String total, List<String> parts) {
    Stream<String> members() {
        return Stream.concat(Stream.of(total), parts.stream());
    }

    Map<String, Integer> signs() {
        return members().collect(Collectors.toMap(Function.identity(), key -> key.equals(total) ? -1 : 1));
    }
}
