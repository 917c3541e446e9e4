package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in: pages for anyone by their annotation, everything else by signing in with a name and a password. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** Argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. */
    @Bean
    PasswordEncoder passwords() {
        return new BoundedPasswords(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
    }

    @Bean
    AuthenticationManager signIn(PasswordSignIn passwords, AuthenticationEventPublisher whoWasRefused) {
        var manager = new ProviderManager(passwords);
        manager.setAuthenticationEventPublisher(whoWasRefused);
        return manager;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            OpenRoutes open,
            ActorFilter actors,
            WhatMayRun whatMayRun,
            ObjectProvider<AccessDeniedHandler> keepWords) {
        return http.authorizeHttpRequests(all -> all.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(
                                open.matches(request.getRequest()) || ActorFilter.isKnown(who.get()))))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .authenticationDetailsSource(WhereFrom::new)
                        .successHandler((request, response, who) ->
                                response.sendRedirect(request.getContextPath() + GoOn.from(request, response, who)))
                        .failureHandler(SecurityConfiguration::refuse))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .httpStrictTransportSecurity(secure -> secure.requestMatcher(SecureLine::of))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .addHeaderWriter(new UnlessStatic(whatMayRun))
                        .addHeaderWriter(new UnlessStatic(new CacheControlHeadersWriter())))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        request -> PolicyReports.PATH.equals(request.getRequestURI()),
                        // The address itself is the secret; a session, for a token, would name us in the parent's
                        // browser.
                        request -> request.getRequestURI().startsWith("/q/")))
                .exceptionHandling(refused -> keepWords.ifAvailable(refused::accessDeniedHandler))
                .addFilterBefore(new NoFilesFromStrangers(), CsrfFilter.class)
                .addFilterBefore(new NoDraftsFromStrangers(), CsrfFilter.class)
                .addFilterAfter(actors, AuthorizationFilter.class)
                .build();
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof BoundedPasswords.TooManyAtOnce) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            var why = failure instanceof LockedException ? "wait" : "again";
            response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
        }
    }
}
