package org.hearth.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.hearth.site.Notice;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells whoever comes second that a referral has its answer already, on the page of the referral. */
@ControllerAdvice(basePackageClasses = AnsweredAdvice.class)
class AnsweredAdvice {
    @ExceptionHandler(AlreadyAnswered.class)
    String answered(HttpServletRequest request, RedirectAttributes next) {
        Notice.say(
                next,
                "Nothing was changed: this referral has its answer already, or may not be accepted as it stands.");
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return "redirect:/referrals/" + path.get("id");
    }
}
