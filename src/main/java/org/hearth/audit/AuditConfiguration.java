package org.hearth.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings. */
@Configuration
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {}
