package org.hearth.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves out of what is sent the one character that no database keeps; words pasted from elsewhere sometimes carry it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WithoutNulls extends OncePerRequestFilter {
    private static final String NULL = "\0";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new Cleaned(request), response);
        } catch (InvalidFileNameException carriesIt) {
            // The server itself refuses it in the name of a file, which no browser sends.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static final class Cleaned extends HttpServletRequestWrapper {
        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return clean(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return clean(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> all.put(name, Objects.requireNonNull(clean(values))));
            return all;
        }

        private static String @Nullable [] clean(String @Nullable [] values) {
            return values == null
                    ? null
                    : Arrays.stream(values).map(Cleaned::clean).toArray(String[]::new);
        }

        private static @Nullable String clean(@Nullable String value) {
            return value == null ? null : value.replace(NULL, "");
        }
    }
}
