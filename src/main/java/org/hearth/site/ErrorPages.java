package org.hearth.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import org.hearth.access.Anyone;
import org.hearth.access.NotHere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Pages for when there is no page. One answer serves for every address that is wrong, so that it tells nothing. */
@Controller
@ControllerAdvice
@Anyone
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** An address or a form that no page of ours makes is as wrong as one that is not yours. */
    @ExceptionHandler({
        NotHere.class,
        ServletRequestBindingException.class,
        TypeMismatchException.class,
        BindException.class,
        NoResourceFoundException.class
    })
    ModelAndView notHere() {
        return page("site/not-here", HttpStatus.NOT_FOUND);
    }

    /** Files that came in pieces no browser makes, or too many of them. */
    @ExceptionHandler
    ModelAndView unreadable(MultipartException failure) {
        return failure instanceof MaxUploadSizeExceededException
                ? page("site/too-large", HttpStatus.CONTENT_TOO_LARGE)
                : notHere();
    }

    /** A form's fields are those that its record names, and nothing within them. */
    @InitBinder
    void onlyWhatTheFormNames(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /** What the second wall refuses to write is as little there as what it does not show: {@code insufficient_privilege}. */
    @ExceptionHandler
    ModelAndView refused(InvalidDataAccessResourceUsageException failure) {
        if (failure.getMostSpecificCause() instanceof SQLException told && "42501".equals(told.getSQLState())) {
            LOG.warn("the second wall refused what the first let through", failure);
            return notHere();
        }
        throw failure;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code instanceof Integer status && status >= 500) {
            return page("site/trouble", HttpStatus.INTERNAL_SERVER_ERROR);
        }
        if (Integer.valueOf(429).equals(code)) {
            return page("site/busy", HttpStatus.TOO_MANY_REQUESTS);
        }
        return Integer.valueOf(413).equals(code)
                ? page("site/too-large", HttpStatus.CONTENT_TOO_LARGE)
                : page("site/not-here", HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(String template, HttpStatus status) {
        return new ModelAndView(template, Map.of(), status);
    }
}
