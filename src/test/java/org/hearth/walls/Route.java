package org.hearth.walls;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.WhoMay;
import org.hearth.door.Touches;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One page or form of the product.
 *
 * @param ids what names the things in the path
 * @param required fields without which nothing is read, each with an example
 * @param takes the names of all fields it reads
 * @param texts those of them that it reads as words, whatever they are
 * @param roles whom it is for; nobody in particular where it is for anyone
 */
public record Route(
        String method,
        String path,
        Map<String, Class<?>> ids,
        Map<String, String> required,
        Set<String> takes,
        Set<String> texts,
        Set<Role> roles,
        Optional<Touches> touches,
        boolean anyone) {

    private static final Set<Class<?>> TEXT = Set.of(String.class, List.class, Set.class, Optional.class);

    public static List<Route> all(RequestMappingHandlerMapping mapping) {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.hearth.") && info.getPathPatternsCondition() != null) {
                for (var path : info.getPathPatternsCondition().getPatternValues()) {
                    for (var method : info.getMethodsCondition().getMethods().isEmpty()
                            ? Set.of(RequestMethod.GET)
                            : info.getMethodsCondition().getMethods()) {
                        routes.add(of(method.name(), path, handler));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static Route of(String method, String path, HandlerMethod handler) {
        var ids = new LinkedHashMap<String, Class<?>>();
        var required = new LinkedHashMap<String, String>();
        for (var parameter : handler.getMethod().getParameters()) {
            var variable = parameter.getAnnotation(PathVariable.class);
            if (variable != null) ids.put(name(variable.value(), parameter), parameter.getType());
            var field = parameter.getAnnotation(RequestParam.class);
            if (field != null && field.required() && !Map.class.isAssignableFrom(parameter.getType())) {
                required.put(name(field.value(), parameter), example(parameter.getType()));
            }
        }
        return new Route(
                method,
                path,
                ids,
                required,
                takes(handler, type -> true),
                takes(handler, TEXT::contains),
                roles(handler),
                touches(handler),
                anyone(handler));
    }

    /** The names of the fields of some types that it reads: its own, and those of the form it is handed. */
    private static Set<String> takes(HandlerMethod handler, Predicate<Class<?>> which) {
        var all = new TreeSet<String>();
        for (var parameter : handler.getMethod().getParameters()) {
            var type = parameter.getType();
            var field = parameter.getAnnotation(RequestParam.class);
            if (field != null) {
                if (!Map.class.isAssignableFrom(type) && which.test(type)) all.add(name(field.value(), parameter));
            } else if (type.isRecord() && type != Actor.class && !parameter.isAnnotationPresent(PathVariable.class)) {
                components(type, "", which, all);
            }
        }
        return all;
    }

    private static void components(Class<?> form, String of, Predicate<Class<?>> which, Set<String> into) {
        for (var component : form.getRecordComponents()) {
            var type = component.getType();
            var isPart = type.isRecord()
                    && type.getName().startsWith("org.hearth")
                    && !type.getSimpleName().endsWith("Id");
            if (isPart) components(type, of + component.getName() + ".", which, into);
            else if (which.test(type)) into.add(of + component.getName());
        }
    }

    /** Whether an address, with or without a query, is one of this route's. */
    boolean matches(String address) {
        return address.replaceFirst("\\?.*", "")
                .matches(path.replaceAll("\\{\\w+(?::(?:[^{}]|\\{[^}]*})*)?}", "[^/]+"));
    }

    private static String name(String said, Parameter parameter) {
        return said.isEmpty() ? parameter.getName() : said;
    }

    private static String example(Class<?> type) {
        if (type == int.class) return "1";
        return type.getSimpleName().endsWith("Id") || type == UUID.class
                ? UUID.randomUUID().toString()
                : "x";
    }

    private static Set<Role> roles(HandlerMethod handler) {
        var own = handler.getMethodAnnotation(For.class);
        var all = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), For.class);
        if (anyone(handler)) return Set.of();
        if (all != null) return Arrays.stream(all.value()).collect(Collectors.toSet());
        var touches = touches(handler).orElseThrow();
        return Arrays.stream(Role.values())
                .filter(role -> WhoMay.table().reaches(role, touches.value(), touches.deed()))
                .collect(Collectors.toSet());
    }

    private static Optional<Touches> touches(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(Touches.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Touches.class)));
    }

    private static boolean anyone(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Anyone.class)
                || (handler.getMethodAnnotation(For.class) == null
                        && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Anyone.class));
    }

    boolean namesConfidentialThings() {
        return ids.values().stream()
                .anyMatch(t ->
                        t.getSimpleName().endsWith("Id") && !t.getSimpleName().equals("AccountId"));
    }

    /** The path with every combination of things from these belongings in it; other variables take an example. */
    public List<String> paths(Belongings things) {
        var paths = List.of(path);
        for (var id : ids.entrySet()) {
            var values = id.getValue().getSimpleName().endsWith("Id")
                    ? things.of(id.getValue())
                    : List.of(word(id.getKey()));
            var pattern = "\\{" + id.getKey() + "(:(?:[^{}]|\\{[^}]*})*)?}";
            paths = paths.stream()
                    .flatMap(p -> values.stream().map(v -> p.replaceFirst(pattern, v)))
                    .toList();
        }
        return paths;
    }

    private static String word(String variable) {
        return switch (variable) {
            case "channel" -> "mobile";
            case "code" -> "GAD-7";
            case "form" -> "note-kept";
            case "framework" -> "CM-COS";
            case "module" -> "getting_started";
            case "outcome" -> "safety";
            case "path" -> "reach";
            default -> "x";
        };
    }

    String[] fields() {
        return required.entrySet().stream()
                .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
