package org.hearth.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** However somebody writes a number or an e-mail address, it is kept, and looked up, in one form. */
class DetailsProperties {
    @Property
    void aMobileNumberHasOneForm(
            @ForAll @NumericChars @StringLength(8) String rest,
            @ForAll("beginnings") String beginning,
            @ForAll("gaps") List<String> gaps) {
        var digits = "7" + "4" + rest;
        var typed = new StringBuilder(beginning);
        for (var at = 0; at < digits.length(); at++) {
            typed.append(digits.charAt(at));
            if (at < digits.length() - 1) typed.append(gaps.get(at));
        }

        assertThat(Details.phone(typed.toString())).as(typed.toString()).contains("+44" + digits);
        assertThat(Details.phone(Details.phone(typed.toString()).orElseThrow())).contains("+44" + digits);
    }

    @Property
    void anEmailAddressHasOneForm(@ForAll("emails") String email) {
        var kept = Details.email("  " + email.toUpperCase(Locale.ROOT) + " ").orElseThrow();

        assertThat(kept).isEqualTo(email.toLowerCase(Locale.ROOT));
        assertThat(Details.email(kept)).contains(kept);
    }

    @Example
    void whatIsNoneHasNone() {
        assertThat(Details.phone("after six")).isEmpty();
        assertThat(Details.phone("")).isEmpty();
        assertThat(Details.email("not at home")).isEmpty();
        assertThat(Details.email("two@at@home.example")).isEmpty();
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of("0", "+44", "+44 ", "0044", "+44 (0)", "(0)", "00 44 ");
    }

    @Provide
    Arbitrary<List<String>> gaps() {
        return Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just("")), Tuple.of(3, Arbitraries.of(" ", "-", ".")))
                .list()
                .ofSize(9);
    }

    @Provide
    Arbitrary<String> emails() {
        var word = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        return Combinators.combine(word, word).as((name, place) -> name + "@" + place + ".example");
    }
}
