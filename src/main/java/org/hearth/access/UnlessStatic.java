package org.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Writes headers on pages only: styles, scripts and pictures hold nothing confidential and may be kept. */
record UnlessStatic(HeaderWriter pages) implements HeaderWriter {
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!OpenRoutes.isStatic(request)) {
            pages.writeHeaders(request, response);
        }
    }
}
