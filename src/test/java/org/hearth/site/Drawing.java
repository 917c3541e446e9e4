package org.hearth.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Draws one component alone. */
@NullMarked
final class Drawing {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Drawing.class.getClassLoader(), "org.hearth");

    private Drawing() {}

    static String of(String component, Map<String, Object> params) {
        var html = new StringOutput();
        TEMPLATES.render("site/" + component + ".jte", params, html);
        return html.toString();
    }
}
