package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which pages need no account: those annotated {@link Anyone}. Refuses to start while a page says neither that nor for whom it is. */
@Component
class OpenRoutes implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final ObjectProvider<RolesOfPages> derived;
    private List<PathPattern> open = List.of();

    OpenRoutes(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            ObjectProvider<RolesOfPages> derived) {
        this.routes = routes;
        this.derived = derived;
    }

    @Override
    public void afterSingletonsInstantiated() {
        routes.ifAvailable(this::read);
    }

    private void read(RequestMappingHandlerMapping mapping) {
        var silent = mapping.getHandlerMethods().values().stream()
                .filter(m -> m.getBeanType().getName().startsWith("org.hearth."))
                .filter(m -> !has(m, For.class) && !has(m, Anyone.class))
                .filter(m -> derived.stream().allMatch(roles -> roles.of(m).isEmpty()))
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("pages that do not say whom they are for: " + silent);
        }
        open = mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> has(e.getValue(), Anyone.class) && !has(e.getValue(), For.class))
                .flatMap(e -> e.getKey().getPathPatternsCondition() == null
                        ? java.util.stream.Stream.<PathPattern>of()
                        : e.getKey().getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    static boolean has(HandlerMethod page, Class<? extends java.lang.annotation.Annotation> annotation) {
        return page.hasMethodAnnotation(annotation)
                || AnnotatedElementUtils.hasAnnotation(page.getBeanType(), annotation);
    }

    boolean matches(HttpServletRequest request) {
        if (isStatic(request) || "/sign-in".equals(path(request)) || "/error".equals(path(request))) {
            return true;
        }
        var path = PathContainer.parsePath(path(request));
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    static boolean isStatic(HttpServletRequest request) {
        return path(request).startsWith("/static/") || "/favicon.ico".equals(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
