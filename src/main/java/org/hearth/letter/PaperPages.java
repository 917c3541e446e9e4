package org.hearth.letter;

import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A letter in one's own words on paper, made anew each time; one that may not leave leads back to why. */
@Controller
@Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
class PaperPages {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Letters letters;
    private final LetterPaper paper;

    PaperPages(Letters letters, LetterPaper paper) {
        this.letters = letters;
        this.paper = paper;
    }

    @GetMapping("/files/{file}/letters/{id}/letter.pdf")
    @AskAgain
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable CaseFileId file, @PathVariable LetterId id) {
        return print(actor, file, id, MediaType.APPLICATION_PDF, "letter.pdf", paper::pdf);
    }

    @GetMapping("/files/{file}/letters/{id}/letter.docx")
    @AskAgain
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable CaseFileId file, @PathVariable LetterId id) {
        return print(actor, file, id, DOCX, "letter.docx", paper::docx);
    }

    private ResponseEntity<byte[]> print(
            Actor actor, CaseFileId file, LetterId id, MediaType type, String name, Function<Letter, byte[]> on) {
        return switch (letters.print(actor, file, id)) {
            case Letters.OnPaper.Not _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/files/" + file + "/letters/" + id)
                        .build();
            case Letters.OnPaper.Ready ready ->
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(on.apply(ready.letter()));
        };
    }
}
