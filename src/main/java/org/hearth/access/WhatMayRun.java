package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** Tells browsers that on our pages our one script and our styles run, and that no text ever becomes markup or code. */
@Component
class WhatMayRun implements HeaderWriter {
    private static final String POLICY = "default-src 'none'; script-src 'nonce-%1$s' 'strict-dynamic'; "
            + "style-src 'nonce-%1$s'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; "
            + "report-uri " + PolicyReports.PATH;

    private final Nonces nonces;

    WhatMayRun(Nonces nonces) {
        this.nonces = nonces;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonces.of(request)));
    }
}
