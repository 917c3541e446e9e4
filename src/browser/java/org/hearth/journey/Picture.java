package org.hearth.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A picture of the guides: its file's name, and the places on the way that it shows side by side, at a phone or a desk. */
record Picture(String name, int width, int height, List<String> places) {
    static final Path FOLDER = Path.of("docs/pictures");
    static final int LARGEST_BYTES = 150_000;
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    static final List<Picture> ALL = List.of(
            phone("sign-in", 540, "sign-in"),
            phone("referral-check", 844, "referral-check"),
            desk("referral-decision", 1000),
            desk("accept", 780),
            phone("parents-file", 1000, "parents-file"),
            phone("plan", 844, "plan"),
            desk("birth-preview", 1000),
            phone("record-session", 1150, "record-session-1", "record-session-2"),
            phone("measure", 844, "measure-1", "measure-2"),
            phone("tasks", 420, "tasks"),
            desk("report-reach", 1000),
            desk("report-change", 1000),
            desk("people", 560),
            desk("import", 740));

    private static Picture phone(String name, int height, String... places) {
        return new Picture(name, PHONE, height, List.of(places));
    }

    private static Picture desk(String name, int height) {
        return new Picture(name, DESK, height, List.of(name));
    }

    Path file() {
        return FOLDER.resolve(name + ".png");
    }

    static Stream<Picture> showing(String place) {
        return ALL.stream().filter(picture -> picture.places.contains(place));
    }
}
