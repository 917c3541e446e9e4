package org.hearth.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Role;
import org.hearth.team.SiteCode;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A directory that is set by half is worse than none: the product does not start. */
class DirectorySettingsTest {
    private static final String ISSUER = "https://directory.example";
    private static final String GROUPS = "helpers=practitioner@london";

    @Test
    void nothingSetIsNoDirectory() {
        assertThat(settings("", "", "", "", "").isSet()).isFalse();
    }

    @Test
    void halfASettingKeepsTheProductFromStarting() {
        assertThatThrownBy(() -> settings(ISSUER, "", "", GROUPS, ""))
                .hasMessage("hearth.directory: missing: client-id, client-secret");
        assertThatThrownBy(() -> settings("", "hearth", "secret", GROUPS, "")).hasMessageContaining("missing: issuer");
        assertThatThrownBy(() -> settings(ISSUER, "hearth", "secret", "", "")).hasMessageContaining("missing: groups");
        assertThatThrownBy(() -> settings("http://directory.example", "hearth", "secret", GROUPS, ""))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> settings(ISSUER, "hearth", "secret", "helpers=helper", ""))
                .hasMessageContaining("no such role: helper");
        assertThatThrownBy(() -> settings(ISSUER, "hearth", "secret", "helpers", ""))
                .hasMessageContaining("GROUP=role");
        assertThatThrownBy(() -> settings(ISSUER, "hearth", "secret", GROUPS, "mfa"))
                .hasMessageContaining("CLAIM=VALUE");
        assertThat(settings(ISSUER, "hearth", "secret", GROUPS, "").isSet()).isTrue();
    }

    @Test
    void aGroupsNameMayHoldCommasAndEqualsSigns() {
        var map = GroupMap.of("CN=Help, OU=Work=practitioner@london; CN=Help, OU=Work=intake; other=evaluator;");

        assertThat(map.roles(List.of("CN=Help, OU=Work"))).containsExactlyInAnyOrder(Role.PRACTITIONER, Role.INTAKE);
        assertThat(map.sites(Set.of("CN=Help, OU=Work"))).containsExactly(SiteCode.of("london"));
        assertThat(map.roles(List.of("CN=Help", "cn=help, ou=work"))).isEmpty();
    }

    @Test
    void whetherMoreThanAPasswordWasShownIsReadFromOneValueOrFromSeveral() {
        var settings = settings(ISSUER, "hearth", "secret", GROUPS, "amr=mfa");

        assertThat(settings.saysBoth(Map.of("amr", List.of("pwd", "mfa")))).isTrue();
        assertThat(settings.saysBoth(Map.of("amr", "mfa"))).isTrue();
        assertThat(settings.saysBoth(Map.of("amr", List.of("pwd")))).isFalse();
        assertThat(settings.saysBoth(Map.of("acr", "mfa"))).isFalse();
        assertThat(settings(ISSUER, "hearth", "secret", GROUPS, "").saysBoth(Map.of("amr", "mfa")))
                .isFalse();
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsNone() {
        var settings = settings("http://127.0.0.1:1", "hearth", "secret", GROUPS, "");

        assertThat(new Registration(settings, new TestClock()).findByRegistrationId(Registration.ID))
                .isNull();
    }

    private static DirectorySettings settings(String issuer, String id, String secret, String groups, String both) {
        return new DirectorySettings(
                "your charity's account", issuer, id, secret, groups, "groups", "email_verified", both);
    }
}
