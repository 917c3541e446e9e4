package org.hearth.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/** Who gets in: pages for anyone by their annotation, everything else by signing in with a name and a password. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    AuthenticationManager signIn(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, OpenRoutes open, ActorFilter actors) {
        return http.authorizeHttpRequests(all -> all.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(
                                open.matches(request.getRequest()) || ActorFilter.isPerson(who.get()))))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/home")
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/sign-in?" + why(failure))))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new UnlessStatic(new CacheControlHeadersWriter())))
                .addFilterAfter(actors, AuthorizationFilter.class)
                .build();
    }

    private static String why(AuthenticationException failure) {
        return failure instanceof LockedException ? "wait" : "again";
    }
}
