package org.hearth.site;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearth.access.Actor;
import org.hearth.access.CurrentActor;
import org.hearth.access.Nonces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of the page being drawn. */
@Component
class Frames {
    private static final String WORDS_KEPT = "Your words were kept. Check and save.";

    private final List<NavigationItem> navigation;
    private final List<PageBanner> banners;
    private final ResourceUrlProvider assets;
    private final Nonces nonces;

    Frames(
            ObjectProvider<NavigationItem> navigation,
            ObjectProvider<PageBanner> banners,
            ResourceUrlProvider assets,
            Nonces nonces) {
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.banners = banners.stream().toList();
        this.assets = assets;
        this.nonces = nonces;
    }

    Frame of(HttpServletRequest request, BiFunction<Frame, Section, Content> sections) {
        var reader = CurrentActor.in(request);
        var actor = reader.orElseGet(Actor::visitor);
        var frame = new Frame(
                actor,
                reader.isPresent(),
                navigation.stream().filter(item -> item.isFor(actor)).toList(),
                FormPage.of(request),
                said(request),
                reader.map(this::banners).orElse(List.of()),
                () -> token(request),
                nonces.of(request),
                sections,
                this::asset);
        return KeptWords.giveBack(request, frame) ? frame.saying(WORDS_KEPT) : frame;
    }

    private List<Section> banners(Actor reader) {
        return banners.stream().flatMap(banner -> banner.of(reader).stream()).toList();
    }

    private static Optional<String> said(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? Optional.empty() : Optional.ofNullable((String) flash.get(Notice.KEY));
    }

    private static String token(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private String asset(String name) {
        var path = "/static/" + name;
        var kept = assets.getForLookupPath(path);
        return kept == null ? path : kept;
    }
}
