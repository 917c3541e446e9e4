package org.hearth;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Runs what the product does by itself at its times. Tests turn it off ({@code hearth.jobs=false}) and call each job by
 * hand, so that nothing happens between two lines of theirs.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hearth.jobs", havingValue = "true", matchIfMissing = true)
@EnableScheduling
class JobsConfiguration {}
