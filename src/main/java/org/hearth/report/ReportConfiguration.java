package org.hearth.report;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings, and refuses to start with bad ones. */
@Configuration
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {}
