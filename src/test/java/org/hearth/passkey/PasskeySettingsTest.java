package org.hearth.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** For which site passkeys are made: said in full, or not at all. */
class PasskeySettingsTest {
    @Test
    void whereNothingIsSetTheyAreForThisMachineAtThePortThatIsServed() {
        var settings = read(Map.of());

        assertThat(settings.bound()).isEqualTo("localhost");
        assertThat(settings.at(8101)).containsExactly("http://localhost:8101");
        assertThat(settings.serve("localhost")).isTrue();
        assertThat(settings.serve("hearth.example.org"))
                .as("no button that could not work")
                .isFalse();
    }

    @Test
    void aSiteAndItsOriginsAreTakenAsTheyAre() {
        var settings = read(Map.of(
                "hearth.passkeys.site",
                "example.org",
                "hearth.passkeys.origins",
                "https://hearth.example.org,https://example.org:8443"));

        assertThat(settings.at(8080))
                .containsExactlyInAnyOrder("https://hearth.example.org", "https://example.org:8443");
        assertThat(settings.serve("Hearth.Example.org")).isTrue();
        assertThat(settings.serve("notexample.org")).isFalse();
        assertThat(settings.serve("localhost")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org,",
        ", https://example.org",
        "https://example.org, https://example.org",
        "example.org:443, https://example.org",
        "org, https://example.org",
        "192.0.2.7, https://192.0.2.7",
        "example.org, http://example.org",
        "example.org, https://example.com",
        "example.org, https://notexample.org",
        "example.org, https://example.org/",
        "example.org, https://example.org:443",
        "example.org, example.org",
        "example.org, 'https://example.org,https://elsewhere.test'"
    })
    void whatIsSetByHalfOrCouldNotWorkKeepsHearthFromStarting(String site, String origins) {
        var set = new java.util.HashMap<String, String>();
        if (site != null) set.put("hearth.passkeys.site", site);
        if (origins != null) set.put("hearth.passkeys.origins", origins);

        assertThatThrownBy(() -> read(set)).rootCause().hasMessageContaining("hearth.passkeys");
    }

    private static PasskeySettings read(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("hearth.passkeys", PasskeySettings.class);
    }
}
