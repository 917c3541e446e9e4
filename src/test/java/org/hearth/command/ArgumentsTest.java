package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void everyWordIsTakenOnce() {
        var arguments = Arguments.of(List.of("folder", "--from", "2023-04-01", "--to=2024-03-31", "--commit"));
        assertThat(arguments.day("--from")).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(arguments.day("--to")).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(arguments.flag("--commit")).isTrue();
        assertThat(arguments.flag("--commit")).isFalse();
        assertThat(arguments.word("FOLDER")).isEqualTo("folder");
        arguments.end();
    }

    @Test
    void whatIsLeftOverIsAMistake() {
        assertThatThrownBy(() -> Arguments.of(List.of("--comit")).end()).hasMessage("what is --comit?");
    }

    @Test
    void aDayThatIsNoneIsAMistake() {
        assertThatThrownBy(() -> Arguments.of(List.of("--from", "2023-02-29")).day("--from"))
                .isInstanceOf(UsageError.class)
                .hasMessage("--from should be a day such as 2024-03-31, and is 2023-02-29");
        assertThatThrownBy(() -> Arguments.of(List.of()).day("--from")).hasMessage("--from is missing");
    }

    @Test
    void anOptionIsNoFolder() {
        assertThatThrownBy(() -> Arguments.of(List.of("--comit")).word("FOLDER"))
                .hasMessage("FOLDER is missing");
    }
}
