package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands each page its actor, and turns away whoever the page is not for. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {
    private final ObjectProvider<RolesOfPages> derived;

    ActorArgument(ObjectProvider<RolesOfPages> derived) {
        this.derived = derived;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page) {
            var wanted = roles(page);
            if (wanted.isPresent()
                    && CurrentActor.in(request).stream()
                            .noneMatch(actor -> wanted.get().stream().anyMatch(actor::has))) {
                throw new NotHere();
            }
        }
        return true;
    }

    /** What the page says is nearer than what its class says. */
    private Optional<Set<Role>> roles(HandlerMethod page) {
        var own = page.getMethodAnnotation(For.class);
        if (own == null && page.hasMethodAnnotation(Anyone.class)) {
            return Optional.empty();
        }
        var said = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), For.class);
        return said != null
                ? Optional.of(Set.of(said.value()))
                : derived.stream().flatMap(roles -> roles.of(page).stream()).findFirst();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(CurrentActor::in)
                .orElseGet(Actor::visitor);
    }
}
