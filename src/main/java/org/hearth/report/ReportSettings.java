package org.hearth.report;

import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which rule small numbers are withheld, {@code hearth.reports.profile} (HEARTH_REPORTS_PROFILE): a code of the file
 * {@code disclosure/profiles.yaml}.
 */
@ConfigurationProperties("hearth.reports")
record ReportSettings(@DefaultValue(Profiles.DEFAULT) String profile) {
    ReportSettings {
        if (Profiles.all().stream().noneMatch(one -> one.code().equals(profile)))
            throw new IllegalArgumentException("hearth.reports.profile: one of "
                    + Profiles.all().stream().map(Profile::code).toList());
    }

    Profile rule() {
        return Profiles.named(profile).orElseThrow();
    }
}
