package org.hearth.outbox;

import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.letter.Letter;
import org.hearth.letter.LetterPaper;
import org.hearth.site.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter to print, made anew each time with the address that is safe then; its file is called a letter and nothing more. */
@Controller
@Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
class LetterPages {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Outbox outbox;
    private final LetterPaper paper;

    LetterPages(Outbox outbox, LetterPaper paper) {
        this.outbox = outbox;
        this.paper = paper;
    }

    @GetMapping("/files/{file}/messages/{id}/letter.pdf")
    @AskAgain
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable CaseFileId file, @PathVariable MessageId id) {
        return print(outbox.print(actor, file, id), file, MediaType.APPLICATION_PDF, "letter.pdf", paper::pdf);
    }

    @GetMapping("/files/{file}/messages/{id}/letter.docx")
    @AskAgain
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable CaseFileId file, @PathVariable MessageId id) {
        return print(outbox.print(actor, file, id), file, DOCX, "letter.docx", paper::docx);
    }

    @PostMapping("/files/{file}/messages/{id}/posted")
    ModelAndView posted(
            Actor actor, @PathVariable CaseFileId file, @PathVariable MessageId id, RedirectAttributes next) {
        var done = outbox.posted(actor, file, id);
        Notice.say(
                next, done ? "Noted as posted." : "Do not post it: the plan for safe contact does not allow it now.");
        return new ModelAndView("redirect:/files/" + file + "/messages");
    }

    private static ResponseEntity<byte[]> print(
            Printing printing, CaseFileId file, MediaType type, String name, Function<Letter, byte[]> paper) {
        return switch (printing) {
            case Printing.Not _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/files/" + file + "/messages")
                        .build();
            case Printing.Ready ready ->
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(paper.apply(ready.letter()));
        };
    }
}
