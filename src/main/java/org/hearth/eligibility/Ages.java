package org.hearth.eligibility;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's settings for age on the due date, in whole years: from {@code admit} a parent may join, from
 * {@code review} a manager looks. "Over the age of 17" in the programme's own words is read as 18 and over.
 */
@ConfigurationProperties("hearth.eligibility.age")
public record Ages(
        @DefaultValue("18") int admit, @DefaultValue("17") int review) {
    public Ages {
        if (review < 0 || admit < review)
            throw new IllegalArgumentException("hearth.eligibility.age: review must not be above admit, found review "
                    + review + ", admit " + admit);
    }
}
