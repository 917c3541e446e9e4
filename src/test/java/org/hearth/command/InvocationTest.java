package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {

    @Test
    void theFolderAndThePortMayStandAnywhereAndTheRestBelongsToTheCommand() {
        var asked =
                Invocation.of(List.of("--data", "elsewhere", "import", "samples/caseload", "--commit", "--port=9000"));
        assertThat(asked.name()).isEqualTo("import");
        assertThat(asked.arguments()).containsExactly("samples/caseload", "--commit");
        assertThat(asked.data()).contains(Path.of("elsewhere"));
        assertThat(asked.port()).contains(9000);
    }

    @Test
    void onlyServingStays() {
        assertThat(Invocation.of(List.of("serve")).serves()).isTrue();
        assertThat(Invocation.of(List.of("demo")).serves()).isTrue();
        assertThat(Invocation.of(List.of("reconcile")).serves()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "serve --port 99999, --port should be a number",
        "serve --port eighty, --port should be a number",
        "serve --data, --data needs a value",
        "--commit, a command is missing",
        "serve quietly, what is quietly?"
    })
    void aMistakeIsNamed(String typed, String message) {
        assertThatThrownBy(() -> Invocation.of(List.of(typed.split(" "))))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingAtAllIsAMistake() {
        assertThatThrownBy(() -> Invocation.of(List.of())).hasMessage("a command is missing");
    }
}
