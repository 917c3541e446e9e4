package org.hearth.framework;

import java.util.List;
import java.util.Optional;

/**
 * One outcome of a framework.
 *
 * @param gap what is said where no measure has been agreed
 * @param sameAs the same outcome in another framework, as "FRAMEWORK outcome"
 */
public record Aim(String code, String name, Optional<String> gap, Optional<String> sameAs, List<Indicator> indicators) {
    public Aim {
        indicators = List.copyOf(indicators);
    }

    /** Whether nothing but proxies speak to it. */
    public boolean hasGap() {
        return indicators.stream().allMatch(indicator -> indicator.standing() == Standing.PROXY);
    }
}
