package org.hearth.site;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Draws the page templates that lie beside each feature's code, and sends readers on with 303 after a form. */
@Component
class PageTemplates implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageTemplates.class.getClassLoader(), "org.hearth");
    private final Frames frames;

    PageTemplates(Frames frames) {
        this.frames = frames;
    }

    /** Before Spring's own resolvers, which would claim every name. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return sendOn(name.substring(REDIRECT.length()));
        }
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new Page(template) : null;
    }

    private static View sendOn(String path) {
        var view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private Content section(Frame frame, Section section) {
        return output ->
                templates.render(section.template() + ".jte", Map.of("frame", frame, "model", section.model()), output);
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var values = new HashMap<String, Object>(model == null ? Map.of() : model);
            values.putIfAbsent("frame", frames.of(request, PageTemplates.this::section));
            var html = new Utf8ByteOutput();
            templates.render(template, values, html);
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
