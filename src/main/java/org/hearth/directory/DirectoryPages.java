package org.hearth.directory;

import java.util.Map;
import org.hearth.access.Anyone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says plainly why the directory let nobody in. */
@Controller
@Anyone
class DirectoryPages {
    private final DirectorySettings settings;

    DirectoryPages(DirectorySettings settings) {
        this.settings = settings;
    }

    /** Reached only when nobody could be sent on: there is no directory, or it does not answer. */
    @GetMapping(DirectoryConfiguration.PATH)
    ModelAndView away() {
        return settings.isSet() ? refused(Reason.AWAY, HttpStatus.SERVICE_UNAVAILABLE) : signIn();
    }

    @GetMapping(DirectoryConfiguration.REFUSED)
    ModelAndView refused(@RequestParam(defaultValue = "") String why) {
        return settings.isSet() ? refused(Reason.of(why), HttpStatus.FORBIDDEN) : signIn();
    }

    private static ModelAndView refused(Reason reason, HttpStatus status) {
        return new ModelAndView("directory/refused", Map.of("reason", reason), status);
    }

    private static ModelAndView signIn() {
        return new ModelAndView("redirect:/sign-in");
    }
}
