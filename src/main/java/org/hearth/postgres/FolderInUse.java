package org.hearth.postgres;

import java.nio.file.Path;

/** Another process runs the server of this folder. */
public final class FolderInUse extends IllegalStateException {

    FolderInUse(Path folder) {
        super("Hearth is already running on " + folder
                + ". Stop it first, or choose another folder with --data FOLDER.");
    }
}
