package org.hearth.folder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.FileSection;
import org.hearth.site.Section;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one case file. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR})
@Touches(ItemKind.PEOPLE)
class FilePages {
    private final Folders folders;
    private final List<FileSection> features;

    FilePages(Folders folders, ObjectProvider<FileSection> features) {
        this.folders = folders;
        this.features = features.stream()
                .sorted(Comparator.comparingInt(FileSection::order))
                .toList();
    }

    @GetMapping("/files/{id}")
    ModelAndView file(Actor actor, @PathVariable CaseFileId id) {
        var folder = folders.open(actor, id);
        return new ModelAndView(
                switch (folder) {
                    case Folder.OfParent parent -> "folder/parent";
                    case Folder.OfChild child -> "folder/child";
                    case Folder.OfSafety safety -> "folder/safety";
                },
                Map.of("folder", folder, "sections", sections(actor, folder.file())));
    }

    private List<Section> sections(Actor actor, CaseFile file) {
        return features.stream()
                .flatMap(feature -> feature.of(actor, file).stream())
                .toList();
    }
}
