package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where browsers say that a page was kept from running something. Of what they say only the name of the rule is noted, never an address. */
@Controller
@Anyone
public class PolicyReports {
    static final String PATH = "/noticed";
    private static final int LONGEST = 8_192;
    private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);
    private static final Pattern RULE =
            Pattern.compile("\"(?:effective-directive|violated-directive)\"\\s*:\\s*\"([a-z-]{1,40})[\" ]");

    private final AtomicLong count = new AtomicLong();

    @PostMapping(
            path = PATH,
            consumes = {"application/csp-report", "application/json"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noticed(HttpServletRequest request) throws IOException {
        var report = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        count.incrementAndGet();
        var rule = RULE.matcher(report);
        LOG.warn("a page was kept from running something: {}", rule.find() ? rule.group(1) : "unknown");
    }

    /** How many there have been since the start. */
    public long count() {
        return count.get();
    }
}
