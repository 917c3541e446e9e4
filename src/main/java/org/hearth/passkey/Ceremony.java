package org.hearth.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser is asked to do with a passkey, and whether what it answers is right, which Spring Security decides. It is
 * asked for one that its owner unlocks, and that the telephone finds by itself: no name is typed, and no list of passkeys
 * is handed to whoever asks.
 */
@Component
class Ceremony {
    static final Duration TIME = Duration.ofMinutes(5);

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final ObjectProvider<Webauthn4JRelyingPartyOperations> checks;
    private final PasskeySettings settings;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremony(ObjectProvider<Webauthn4JRelyingPartyOperations> checks, PasskeySettings settings) {
        this.checks = checks;
        this.settings = settings;
    }

    /** As JSON; a telephone or key that holds one of those known already makes no other. */
    String askToMake(Owner owner, Bytes challenge, List<CredentialRecord> known) {
        return json.writeValueAsString(making(owner, challenge, known));
    }

    String askToShow(Bytes challenge) {
        return json.writeValueAsString(showing(challenge));
    }

    private PublicKeyCredentialCreationOptions making(Owner owner, Bytes challenge, List<CredentialRecord> known) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(PublicKeyCredentialRpEntity.builder()
                        .id(settings.bound())
                        .name("Hearth")
                        .build())
                .user(OwnerStore.entity(owner))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(known.stream()
                        .map(passkey -> PublicKeyCredentialDescriptor.builder()
                                .id(passkey.getCredentialId())
                                .transports(passkey.getTransports())
                                .build())
                        .toList())
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .timeout(TIME)
                .build();
    }

    private PublicKeyCredentialRequestOptions showing(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(settings.bound())
                .challenge(challenge)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .timeout(TIME)
                .build();
    }

    /** Keeps the passkey that was made, under the name its owner gives it; false when it is not as it was asked for. */
    boolean made(Owner owner, Bytes challenge, String name, String answer) {
        try {
            var credential = json.readValue(answer, MADE);
            var response = credential == null ? null : credential.getResponse();
            if (response == null
                    || credential.getId() == null
                    || anyMissing(
                            credential.getRawId(), response.getAttestationObject(), response.getClientDataJSON())) {
                return false;
            }
            checks.getObject()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            making(owner, challenge, List.of()), new RelyingPartyPublicKey(credential, name)));
            return true;
        } catch (JacksonException | WebAuthnException | IllegalArgumentException notAsAsked) {
            return false;
        }
    }

    /** The handle of whoever's passkey was shown; empty when it is nobody's, or not as it was asked for. */
    Optional<Bytes> shown(Bytes challenge, String answer) {
        try {
            var credential = json.readValue(answer, SHOWN);
            var response = credential == null ? null : credential.getResponse();
            var handle = response == null ? null : response.getUserHandle();
            if (response == null
                    || handle == null
                    || credential.getId() == null
                    || anyMissing(
                            credential.getRawId(),
                            response.getAuthenticatorData(),
                            response.getClientDataJSON(),
                            response.getSignature())) {
                return Optional.empty();
            }
            var owner = checks.getObject()
                    .authenticate(new RelyingPartyAuthenticationRequest(showing(challenge), credential));
            return Optional.of(owner.getId()).filter(handle::equals);
        } catch (JacksonException | WebAuthnException | IllegalArgumentException notAsAsked) {
            return Optional.empty();
        }
    }

    private static boolean anyMissing(@Nullable Bytes... parts) {
        return Stream.of(parts).anyMatch(part -> part == null);
    }
}
