package org.hearth.ownphone;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings. */
@Configuration
@EnableConfigurationProperties(PhoneSettings.class)
class PhoneConfiguration {}
