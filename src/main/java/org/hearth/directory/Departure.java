package org.hearth.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.hearth.access.Entrance;
import org.hearth.access.SecureLine;
import org.hearth.site.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Sends somebody to the directory. It is always asked for a sign-in of the last quarter of an hour, so that a browser which it
 * remembers opens nothing to whoever sits down at it; and whoever is signed in here already is asked for it anew.
 */
class Departure implements OAuth2AuthorizationRequestResolver {
    private final ClientRegistrationRepository registration;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final Entrance entrance;

    Departure(ClientRegistrationRepository registration, Entrance entrance) {
        this.registration = registration;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registration, DirectoryConfiguration.GOES_THERE);
        this.entrance = entrance;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!request.getRequestURI().equals(DirectoryConfiguration.PATH)) {
            return null;
        }
        return resolve(request, Registration.ID);
    }

    /** None while the directory is away: the page at the same address says so. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        if (registration.findByRegistrationId(id) == null) {
            return null;
        }
        var asked = requests.resolve(request, id);
        if (asked == null) {
            return null;
        }
        var to = request.getParameter("to");
        if (to != null && FormPage.isOurs(to)) {
            FormPage.goOnTo(request, to);
        }
        return OAuth2AuthorizationRequest.from(asked)
                .redirectUri(comesBackTo(request, String.valueOf(asked.getRedirectUri())))
                .additionalParameters(more -> more.putAll(howFresh()))
                .build();
    }

    private Map<String, Object> howFresh() {
        return entrance.inside().isPresent()
                ? Map.of("max_age", "0", "prompt", "login")
                : Map.of("max_age", String.valueOf(Entrance.IDLE.toSeconds()));
    }

    /** What stands in front of Hearth may not say that the line is TLS; the rule is the cookie's. */
    private static String comesBackTo(HttpServletRequest request, String address) {
        return SecureLine.of(request) ? address.replaceFirst("^http:", "https:") : address;
    }
}
