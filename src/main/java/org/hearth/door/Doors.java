package org.hearth.door;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Relation;
import org.hearth.casefile.WhoMay;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What of the product is open to the reader of the page being drawn. The components that offer something (links as buttons,
 * forms, where a fact is changed) ask here and are silent about what would be refused; a page that draws its own link asks too.
 */
public final class Doors {
    private static final String HERE = Doors.class.getName();

    private final Actor actor;
    private final Reach reach;
    private final Routes routes;
    private final Map<String, Optional<CaseFileId>> files = new HashMap<>();
    private final Map<CaseFileId, Set<Relation>> relations = new HashMap<>();

    Doors(Actor actor, Reach reach, Routes routes) {
        this.actor = actor;
        this.reach = reach;
        this.routes = routes;
    }

    /** Whether a link may be offered: the reader would find the page. */
    public static boolean open(String href) {
        return open("GET", href);
    }

    /** Whether a form may be offered that sends to this address. */
    public static boolean open(String method, String address) {
        return here().map(doors -> doors.isOpen(method, address)).orElse(true);
    }

    private static Optional<Doors> here() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Doors) request.getAttribute(HERE, RequestAttributes.SCOPE_REQUEST));
    }

    /** For as long as this request lasts. */
    void hang(RequestAttributes request) {
        request.setAttribute(HERE, this, RequestAttributes.SCOPE_REQUEST);
    }

    private boolean isOpen(String method, String address) {
        return routes.find(method, address)
                .map(found -> allows(found.route(), found.named()))
                .orElse(true);
    }

    /** Whether the page with these variables in its address is there for the reader. */
    boolean allows(Route route, Map<String, String> named) {
        if (route.roles().filter(roles -> roles.stream().noneMatch(actor::has)).isPresent()) return false;
        var touches = route.touches();
        var thing = route.inFile(reach.lying());
        if (touches.isEmpty() || thing.isEmpty()) return true;
        var id = named.getOrDefault(thing.get().variable(), "");
        return file(thing.get().type(), id).stream()
                .flatMap(file -> relations(file).stream())
                .anyMatch(relation -> WhoMay.table()
                        .allows(relation, touches.get().value(), touches.get().deed()));
    }

    private Optional<CaseFileId> file(Class<?> type, String id) {
        return files.computeIfAbsent(type.getSimpleName() + id, known -> reach.file(actor, type, id));
    }

    private Set<Relation> relations(CaseFileId file) {
        return relations.computeIfAbsent(file, known -> reach.relations(actor, known));
    }
}
