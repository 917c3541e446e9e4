package org.hearth.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Identity;
import org.hearth.access.SignInNameTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads an ID token, whose signature, issuer, audience, times and nonce have been checked before this, and finds the account. */
class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 80;

    private final Directories directories;
    private final DirectorySettings settings;

    Arrivals(Directories directories, DirectorySettings settings) {
        this.directories = directories;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var shown = token.getAuthenticatedAt();
        if (shown == null) {
            LOG.warn("the directory does not say when somebody signed in there: its ID token needs auth_time");
            throw refused(Reason.FAILED);
        }
        return switch (enter(token)) {
            case Entry.In in -> new Arrived(token, in.account(), settings.saysBoth(token.getClaims()), shown);
            case Entry.Out out -> throw refused(out.why());
        };
    }

    private Entry enter(OidcIdToken token) {
        try {
            return directories.enter(Directories.JOB, arrival(token));
        } catch (DuplicateKeyException | SignInNameTaken | Directories.ChangedMeanwhile twiceAtOnce) {
            return new Entry.Out(Reason.LATE);
        }
    }

    private Arrival arrival(OidcIdToken token) {
        var identity = new Identity(settings.issuer(), subject(token));
        return new Arrival(identity, name(token), address(token), groups(token));
    }

    /** Silence is not "in none": a scope that was forgotten, or too many groups for a token, must take nothing from anybody. */
    private Set<String> groups(OidcIdToken token) {
        var said = token.getClaims().get(settings.groupsClaim());
        if (said == null) {
            LOG.warn("the directory does not say who is in which group: its ID token needs {}", settings.groupsClaim());
            throw refused(Reason.UNTOLD);
        }
        return DirectorySettings.said(said).collect(Collectors.toUnmodifiableSet());
    }

    private static String subject(OidcIdToken token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw refused(Reason.FAILED);
        }
        return subject;
    }

    /** An address that the directory does not vouch for is as good as none: anybody could have written it there. */
    private Optional<String> address(OidcIdToken token) {
        var verified = DirectorySettings.said(token.getClaims().get(settings.verifiedClaim()))
                .anyMatch(word -> word.equals("true") || word.equals("1"));
        return Optional.ofNullable(token.getEmail())
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> verified && address.length() >= 3 && address.length() <= LONGEST_ADDRESS);
    }

    private static String name(OidcIdToken token) {
        var name = Optional.ofNullable(token.getFullName()).map(String::strip).orElse("");
        var shown = name.isEmpty() ? Optional.ofNullable(token.getEmail()).orElse("A colleague") : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }

    private static OAuth2AuthenticationException refused(Reason why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why.code()));
    }
}
