package org.hearth.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** The check digit of an NHS number: there is one at most, and it notices every slip of one digit and of two neighbours. */
class NhsNumberProperties {
    @Example
    void theExampleOfTheNhsIsOne() {
        assertThat(NhsNumber.of("943 476 5919")).map(NhsNumber::readable).contains("943 476 5919");
        assertThat(NhsNumber.of("943-476-5919")).isEqualTo(NhsNumber.of("9434765919"));
        assertThat(NhsNumber.of("943 476 5918")).isEmpty();
        assertThat(NhsNumber.of("943 476 591")).isEmpty();
        assertThat(NhsNumber.of("\u0669434765919"))
                .as("digits of another script")
                .isEmpty();
    }

    @Property
    void nineDigitsHaveOneCheckDigitOrNone(@ForAll @NumericChars @StringLength(9) String nine) {
        assertThat(wholes(nine)).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void aWrongDigitIsNoticed(
            @ForAll @NumericChars @StringLength(9) String nine,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var whole = one(nine);
        var other = new StringBuilder(whole);
        other.setCharAt(at, (char) ('0' + (whole.charAt(at) - '0' + by) % 10));

        assertThat(NhsNumber.of(other.toString())).isEmpty();
    }

    @Property
    void twoDigitsThatChangedPlacesAreNoticed(
            @ForAll @NumericChars @StringLength(9) String nine, @ForAll @IntRange(max = 8) int at) {
        var whole = one(nine);
        Assume.that(whole.charAt(at) != whole.charAt(at + 1));
        var other = new StringBuilder(whole);
        other.setCharAt(at, whole.charAt(at + 1));
        other.setCharAt(at + 1, whole.charAt(at));

        assertThat(NhsNumber.of(other.toString())).isEmpty();
    }

    @Property
    void whatIsReadAloudIsReadBackTheSame(@ForAll @NumericChars @StringLength(9) String nine) {
        var number = NhsNumber.of(one(nine)).orElseThrow();

        assertThat(NhsNumber.of(number.readable())).contains(number);
        assertThat(number.toString()).doesNotContainPattern("\\d");
    }

    @Example
    void thereIsNoneWithoutItsCheckDigit() {
        assertThatThrownBy(() -> new NhsNumber("9434765918")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String one(String nine) {
        var wholes = wholes(nine);
        Assume.that(wholes.length == 1);
        return wholes[0];
    }

    private static String[] wholes(String nine) {
        return IntStream.range(0, 10)
                .mapToObj(check -> nine + check)
                .filter(ten -> NhsNumber.of(ten).isPresent())
                .toArray(String[]::new);
    }
}
