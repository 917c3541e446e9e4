package org.hearth.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures that the guides show are there, and small. */
@Tag("browser")
class GuidePicturesTest {
    private static final Pattern SHOWN = Pattern.compile("pictures/([a-z0-9-]+\\.png)");

    @Test
    void everyPictureIsThereAndSmall() throws IOException {
        for (var picture : Picture.ALL) {
            assertThat(picture.file()).exists();
            assertThat(Files.size(picture.file())).as(picture.name()).isLessThan(Picture.LARGEST_BYTES);
        }
    }

    @Test
    void everyPictureThatAPageOfTheDocumentsShowsIsThere() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            for (var page : Stream.concat(files.filter(f -> f.toString().endsWith(".md")), Stream.of(Path.of("README.md")))
                    .toList()) {
                SHOWN.matcher(Files.readString(page)).results().forEach(shown -> assertThat(
                                Picture.FOLDER.resolve(shown.group(1)))
                        .as(page.toString())
                        .exists());
            }
        }
    }
}
