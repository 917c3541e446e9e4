package org.hearth.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes each request of a colleague that was answered with "not here": which page, and what it named. First in the row, so that it sees those turned away for their role. */
@Component
class RefusalsLeaveATrace implements HandlerInterceptor, WebMvcConfigurer {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Audit audit;

    RefusalsLeaveATrace(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && handler instanceof HandlerMethod page) {
            CurrentActor.in(request)
                    .filter(actor -> page.getBeanType().getName().startsWith("org.hearth."))
                    .ifPresent(actor -> note(actor, request, page));
        }
    }

    /** A wrong password or an unknown name: never whose, which would tell names from each other. */
    @EventListener
    void wrongSignIn(AuthenticationFailureBadCredentialsEvent wrong) {
        audit.refused(Actor.visitor(), Refusal.of("sign-in"));
    }

    private void note(Actor actor, HttpServletRequest request, HandlerMethod page) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        audit.refused(
                actor,
                new Refusal(
                        request.getMethod() + " " + pattern,
                        named(request, page, CaseFileId.class.getSimpleName()).map(CaseFileId::of),
                        named(request, page, "Id")));
    }

    /** The first id in the path whose type's name ends like this. */
    private static Optional<String> named(HttpServletRequest request, HandlerMethod page, String ending) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> said
                ? Arrays.stream(page.getMethodParameters())
                        .filter(p -> p.getParameterType().getSimpleName().endsWith(ending))
                        .flatMap(p -> Optional.ofNullable(said.get(name(p))).stream())
                        .map(String::valueOf)
                        .filter(id -> id.matches(UUID))
                        .findFirst()
                : Optional.empty();
    }

    private static String name(MethodParameter parameter) {
        var said = parameter.getParameterAnnotation(PathVariable.class);
        return said == null || said.value().isEmpty() ? parameter.getParameter().getName() : said.value();
    }
}
