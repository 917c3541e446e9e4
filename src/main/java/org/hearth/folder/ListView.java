package org.hearth.folder;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.site.Choice;
import org.hearth.site.Portion;
import org.hearth.site.Say;
import org.springframework.web.util.UriUtils;

/** The list of people, a page of it, and for managers what it can be narrowed by. */
public record ListView(
        List<PersonLine> all, Portion portion, Wanted wanted, List<Choice> sites, List<Choice> practitioners) {
    public List<PersonLine> people() {
        return portion.of(all);
    }

    /** The address of the list as it is narrowed, without its page. */
    public String path() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("site", wanted.siteText());
        asked.put("practitioner", wanted.practitionerText());
        asked.put("left", wanted.wantsLeft() ? "yes" : "");
        var query = asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + UriUtils.encodeQueryParam(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/families" + (query.isEmpty() ? "" : "?" + query);
    }

    public String count() {
        return Say.count(all.size(), "parent", "parents") + (wanted.wantsLeft() ? " who have left" : "");
    }
}
