package org.hearth.trial;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings. */
@Configuration
@EnableConfigurationProperties(TrialSettings.class)
class TrialConfiguration {}
