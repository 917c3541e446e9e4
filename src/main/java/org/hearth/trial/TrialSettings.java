package org.hearth.trial;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The arms of the trial, {@code hearth.trial.arms} (HEARTH_TRIAL_ARMS): two or more codes of lower-case letters, digits and underscores. */
@ConfigurationProperties("hearth.trial")
record TrialSettings(List<String> arms) {
    private static final List<String> TWO = List.of("intervention", "usual_care");

    TrialSettings(@Nullable List<String> arms) {
        this.arms = arms == null || arms.isEmpty() ? TWO : List.copyOf(arms);
        if (this.arms.size() < 2
                || new HashSet<>(this.arms).size() < this.arms.size()
                || !this.arms.stream().allMatch(arm -> arm.matches("[a-z][a-z0-9_]{0,29}")))
            throw new IllegalArgumentException(
                    "hearth.trial.arms: two or more different codes of lower-case letters, digits and underscores");
    }
}
