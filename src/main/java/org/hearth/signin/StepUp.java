package org.hearth.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.access.AskAgain;
import org.hearth.access.Entrance;
import org.hearth.site.FormPage;
import org.hearth.site.KeptWords;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Before a page that is marked {@link AskAgain}: whoever has not shown a factor lately is asked for it, and comes back to the
 * page they wanted. A form is turned back with its words kept, so that nothing is done that was not asked for twice.
 */
@Component
class StepUp implements HandlerInterceptor, WebMvcConfigurer {
    /** After the pages' own question, whom they are for: to anybody else such a page is simply not there. */
    private static final int AFTER_ROLES = 100;

    private final Entrance entrance;

    StepUp(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_ROLES);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod page) || !asksAgain(page) || entrance.hasJustShown()) {
            return true;
        }
        var back = "POST".equals(request.getMethod()) ? KeptWords.hold(request) : FormPage.of(request);
        AskWho.andComeBackTo(back, response);
        return false;
    }

    private static boolean asksAgain(HandlerMethod page) {
        return page.hasMethodAnnotation(AskAgain.class)
                || AnnotatedElementUtils.hasAnnotation(page.getBeanType(), AskAgain.class);
    }
}
