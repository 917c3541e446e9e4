package org.hearth.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings, and refuses to start with bad ones. */
@Configuration
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {}
