package org.hearth.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the page's script sends a form as it is typed; it answers in words for the page to show. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER})
@Touches(value = ItemKind.DRAFTS, deed = Deed.WRITE)
class DraftPages {
    private static final int MOST_CHARACTERS = 200_000;
    private static final Set<String> OF_THE_FRAME = Set.of("who", "page");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Drafts drafts;
    private final Clock clock;

    DraftPages(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @PostMapping("/drafts/{caseFile}/{form:[a-z0-9-]{1,80}}")
    ResponseEntity<String> keep(
            Actor actor,
            @PathVariable CaseFileId caseFile,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> typed) {
        var fields = fields(typed);
        if (fields.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            return say(HttpStatus.CONTENT_TOO_LARGE, "Not saved: this is longer than we can keep");
        }
        return drafts.keep(actor, caseFile, form, fields)
                .map(at -> say(HttpStatus.OK, "Saved " + TIME.format(at.atZone(clock.getZone()))))
                .orElseGet(() -> say(
                        HttpStatus.CONFLICT,
                        "Not saved here: you have typed newer words on another page or device."
                                + " Copy what you need from this page, then open it again"));
    }

    private static ResponseEntity<String> say(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words);
    }

    private static Map<String, String> fields(MultiValueMap<String, String> typed) {
        var fields = new HashMap<String, String>();
        typed.forEach((name, values) -> {
            if (!name.startsWith("_") && !OF_THE_FRAME.contains(name)) fields.put(name, String.join(",", values));
        });
        return fields;
    }
}
