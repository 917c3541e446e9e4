package org.hearth.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.interchange.InterchangeFile;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;

/** Bringing a caseload in from a page: choose six files, see what they hold, then say yes or no. */
@Controller
@For(Role.ADMINISTRATOR)
class ImportPages {
    /** The longest file a page takes, in bytes; longer ones go by the command. */
    static final long LONGEST = 25L * 1024 * 1024;

    private final Uploads uploads;
    private final List<String> names;

    ImportPages(Uploads uploads, CheckFolder checking) {
        this.uploads = uploads;
        this.names = checking.files().stream().map(InterchangeFile::name).toList();
    }

    @Bean
    NavigationItem importItem() {
        return new NavigationItem("Import", "/import", Set.of(Role.ADMINISTRATOR), 80);
    }

    @GetMapping("/import")
    ModelAndView show(Actor actor) {
        return uploads.check(actor)
                .map(checked -> new ModelAndView("caseload/checked", Map.of("shown", new Shown(checked))))
                .orElseGet(() -> choose(Problems.none()));
    }

    private ModelAndView choose(Problems problems) {
        return new ModelAndView("caseload/choose", Map.of("names", names, "problems", problems));
    }

    @PostMapping("/import")
    ModelAndView upload(Actor actor, HttpServletRequest sent) throws IOException {
        var request = WebUtils.getNativeRequest(sent, MultipartHttpServletRequest.class);
        if (request == null) throw new NotHere();
        var problems = Problems.none();
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : names) {
            var file = request.getFile(name);
            if (file == null || file.isEmpty()) problems.add(name, "Choose " + name);
            else if (file.getSize() > LONGEST)
                problems.add(name, name + " is longer than 25 MB: import it by the command");
            else files.put(name, file.getBytes());
        }
        if (!problems.isEmpty()) {
            var again = choose(problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        uploads.keep(actor, files);
        return seeOther();
    }

    @PostMapping("/import/commit")
    @AskAgain
    ModelAndView commit(Actor actor, @RequestParam String seal, RedirectAttributes next) {
        var brought = uploads.bring(actor, seal);
        var rows = brought.checked().counts().values().stream()
                .mapToInt(Checked.Count::fresh)
                .sum();
        Notice.say(
                next,
                brought.written()
                        ? "Imported " + Say.count(rows, "row", "rows") + "."
                        : "Something has changed since you looked. Nothing was imported; please look again.");
        return seeOther();
    }

    @PostMapping("/import/let-go")
    ModelAndView letGo(Actor actor, RedirectAttributes next) {
        uploads.letGo(actor);
        Notice.say(next, "Nothing was imported, and the files are gone from here.");
        return seeOther();
    }

    @GetMapping("/import/rejected.zip")
    ResponseEntity<byte[]> rejected(Actor actor) {
        var checked = uploads.check(actor).orElseThrow(NotHere::new);
        var named = ContentDisposition.attachment().filename("rejected.zip").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(RejectedRows.of(checked).zip());
    }

    private static ModelAndView seeOther() {
        var to = new RedirectView("/import");
        to.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(to);
    }
}
