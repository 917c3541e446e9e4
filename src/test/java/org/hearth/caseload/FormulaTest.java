package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A cell that a spreadsheet would run is text, on the way out and on the way in. */
class FormulaTest {
    @Property(tries = 5000)
    void everyCellComesBackAsItWas(@ForAll("cells") String cell) {
        assertThat(Formula.unescape(Formula.escape(cell))).isEqualTo(cell);
    }

    @Property(tries = 5000)
    void noCellThatIsWrittenBeginsLikeAFormula(@ForAll("cells") String cell) {
        assertThat(Formula.escape(cell)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    @Example
    void aNameThatBeginsWithAnApostropheIsLeftAlone() {
        assertThat(Formula.escape("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(Formula.unescape("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(Formula.escape("=1+1")).isEqualTo("'=1+1");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\rab ,\"\n").ofMaxLength(6);
    }
}
