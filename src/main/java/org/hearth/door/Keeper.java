package org.hearth.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.CurrentActor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.access.RolesOfPages;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns away, before the page is asked, whoever may not do in this file what the page does. */
@Component
class Keeper implements HandlerInterceptor, WebMvcConfigurer, RolesOfPages {
    private static final int AFTER_THE_ROLES = 100;

    private final Reach reach;
    private final Routes routes;

    Keeper(Reach reach, Routes routes) {
        this.reach = reach;
        this.routes = routes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_THE_ROLES);
    }

    @Override
    public Optional<Set<Role>> of(HandlerMethod page) {
        return new Route(page).roles();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentActor.in(request).ifPresent(actor -> {
            // Asked anew by the page that is drawn: what this request does may change who may do what.
            if (handler instanceof HandlerMethod page
                    && !new Doors(actor, reach, routes).allows(new Route(page), named(request))) throw new NotHere();
            new Doors(actor, reach, routes).hang(new ServletRequestAttributes(request));
        });
        return true;
    }

    private static Map<String, String> named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? named.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                variable -> String.valueOf(variable.getKey()),
                                variable -> String.valueOf(variable.getValue())))
                : Map.of();
    }
}
