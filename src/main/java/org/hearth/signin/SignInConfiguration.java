package org.hearth.signin;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Puts the lock behind the door: after it is known who asks, before anything else is. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Customizer<HttpSecurity> lockBehindTheDoor(IdleLock lock) {
        return http -> http.addFilterAfter(lock, AuthorizationFilter.class);
    }

    /** The security chain calls this filter; the servlet container must not call it a second time. */
    @Bean
    FilterRegistrationBean<IdleLock> onlyInTheSecurityChain(IdleLock lock) {
        var registration = new FilterRegistrationBean<>(lock);
        registration.setEnabled(false);
        return registration;
    }
}
