package org.hearth.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/** Sends somebody to the page that asks whether it is still them. */
interface AskWho {
    static void andComeBackTo(String page, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", IdleLock.AGAIN + "?to=" + UriUtils.encode(page, StandardCharsets.UTF_8));
    }
}
