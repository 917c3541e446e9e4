package org.hearth.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** All pages by their addresses. Refuses to start while one of them contradicts the table of rights. */
@Component
class Routes implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final Reach reach;
    private List<Known> all = List.of();

    Routes(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            Reach reach) {
        this.mapping = mapping;
        this.reach = reach;
    }

    /** A page and the variables that an address gives it. */
    record Found(Route route, Map<String, String> named) {}

    private record Known(PathPattern pattern, Set<RequestMethod> methods, Route route) {
        boolean takes(String method) {
            return methods.isEmpty() || methods.contains(RequestMethod.valueOf(method));
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        mapping.ifAvailable(this::read);
    }

    private void read(RequestMappingHandlerMapping pages) {
        var known = new ArrayList<Known>();
        pages.getHandlerMethods().forEach((info, page) -> {
            var patterns = info.getPathPatternsCondition();
            if (patterns != null && page.getBeanType().getName().startsWith("org.hearth.")) {
                patterns.getPatterns()
                        .forEach(pattern -> known.add(
                                new Known(pattern, info.getMethodsCondition().getMethods(), new Route(page))));
            }
        });
        keepToTheTable(known.stream().map(Known::route).toList(), reach.lying());
        known.sort(Comparator.comparing(Known::pattern, PathPattern.SPECIFICITY_COMPARATOR));
        all = List.copyOf(known);
    }

    static void keepToTheTable(List<Route> routes, Set<Class<?>> lying) {
        var wrong = routes.stream()
                .flatMap(route -> route.contradiction(lying).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("pages that contradict who-may.yaml: " + wrong);
        }
    }

    /** The page of an address of ours; empty for any other. */
    Optional<Found> find(String method, String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return all.stream()
                .filter(known -> known.takes(method) && known.pattern().matches(path))
                .findFirst()
                .map(known -> new Found(
                        known.route(),
                        Optional.ofNullable(known.pattern().matchAndExtract(path))
                                .map(PathPattern.PathMatchInfo::getUriVariables)
                                .orElse(Map.of())));
    }
}
