package org.hearth.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What in words could tell who said them. */
class TellingTest {
    private static List<String> in(String words) {
        return Telling.in(words, List.of("Hope Okafor", "Rosé", "North London", "O’Neill"));
    }

    @Test
    void namesThatAreKnownAreFoundHoweverTheyAreWritten() {
        assertThat(in("I hope so, and rosé's bed; o’neill")).containsExactly("hope", "rosé's", "o’neill");
    }

    @Test
    void daysTelephonesPostcodesAndMailAreFound() {
        assertThat(in("Call 07700 900123 in w1d 4fa, or write to me@example.org, on 3/4 or in june"))
                .containsExactly("07700", "900123", "w1d", "4fa", "me@example.org", "3/4", "june");
    }

    @Test
    void aCapitalIsFoundUnlessManyASentenceBeginsWithIt() {
        assertThat(
                        in(
                                "It helped. We went to Luton with Mum, and I’m glad. \"Yes,\" I said: Good. Dean shouted. Don’t ask."))
                .containsExactly("Luton", "Dean");
    }

    @Test
    void plainWordsTellNobody() {
        assertThat(in("I sleep again, and [my son] does too.")).isEmpty();
    }

    @Property(tries = 200)
    void aKnownNameIsFoundWhereverItStands(
            @ForAll @AlphaChars @StringLength(min = 2, max = 12) String name,
            @ForAll @AlphaChars @StringLength(max = 8) String before) {
        assertThat(Telling.in(before + " " + name + " came", List.of(name))).contains(name);
    }
}
