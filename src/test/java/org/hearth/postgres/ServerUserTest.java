package org.hearth.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerUserTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("possible")
    void theServerStartsTwiceAsWhoeverMayRunIt(ServerUser user) throws IOException, SQLException {
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        for (var round = 1; round <= 2; round++) {
            try (var server = EmbeddedPostgres.start(folder, user)) {
                var answer = Asked.of(server.url("postgres"), server.password(), "show is_superuser");
                assertThat(answer).isEqualTo("on");
            }
        }
    }

    @Test
    void aFolderThatTheServersUserMayNotEnterIsNamed() {
        var stranger = new ServerUser(java.util.List.of("false"), true);
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, stranger))
                .hasMessageContaining("may not enter " + folder)
                .hasMessageContaining("--data");
    }

    /** An ordinary user can only be themselves; root has two ways. */
    static Stream<ServerUser> possible() {
        return new UnixSystem().getUid() == 0
                ? Stream.of(ServerUser.ROOT_WITHOUT_POWERS, ServerUser.ANOTHER)
                : Stream.of(ServerUser.OURSELVES);
    }
}
