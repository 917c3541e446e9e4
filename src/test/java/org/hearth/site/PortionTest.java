package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionTest {
    @Test
    void aLongListIsReadInPortionsAndEachSaysWhatComesNext() {
        var second = Portion.of("2", 25, 60);

        assertThat(second.of(IntStream.rangeClosed(1, 60).boxed().toList()))
                .hasSize(25)
                .startsWith(26);
        assertThat(second.words(1)).isEqualTo("51 to 60 of 60");
        assertThat(second.at("/families?left=yes", 1)).isEqualTo("/families?left=yes&page=3");
        assertThat(Portion.of("3", 25, 60).isLast()).isTrue();
    }

    @Test
    void whatIsNoPageOfItIsTheNearest() {
        assertThat(Portion.of("99", 25, 60).number()).isEqualTo(3);
        for (var odd : new String[] {"0", "-1", "one", "", null})
            assertThat(Portion.of(odd, 25, 60).isFirst()).isTrue();
        assertThat(Portion.of("1", 25, 0).isLast()).isTrue();
    }
}
