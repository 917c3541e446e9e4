package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A CSV text is read as RFC 4180 says, and one broken row never hides the good ones. */
class RecordsTest {
    @Test
    void quotesAndNewlinesWithinQuotesAreKeptAndLinesCountedRight() {
        var records = Records.all("a,b\n\"one\ntwo\r\nthree\",\"say \"\"so\"\"\"\r\nx,y\n\n\nz,\n");
        assertThat(records).extracting(Records.Record::line).containsExactly(1, 2, 5, 8);
        assertThat(records.get(1).cells()).containsExactly("one\ntwo\r\nthree", "say \"so\"");
        assertThat(records.get(3).cells()).containsExactly("z", "");
    }

    @Test
    void theLastLineNeedsNoNewline() {
        assertThat(Records.all("a,b\n1,2"))
                .extracting(Records.Record::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void aRowWithABrokenQuoteIsHandedOutAloneAndTheNextRowsAreRead() {
        var records = Records.all("a,b\n\"x\" y,1\n\"open,2\n3,\"three\"\n4,four\n");
        assertThat(records).extracting(Records.Record::line).containsExactly(1, 2, 3, 4, 5);
        assertThat(records).extracting(Records.Record::broken).containsExactly(false, true, true, false, false);
        assertThat(records.get(2).cells()).containsExactly("\"open,2");
        assertThat(records.get(3).cells()).containsExactly("3", "three");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() {
        var records = Records.all("a,b\n1,\"open\n2,two\n3,three");
        assertThat(records).extracting(Records.Record::broken).containsExactly(false, true, false, false);
        assertThat(records.getLast()).isEqualTo(new Records.Record(4, List.of("3", "three"), false));
    }
}
