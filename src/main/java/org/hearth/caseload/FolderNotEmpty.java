package org.hearth.caseload;

/** A caseload is written only where nothing else lies. */
public class FolderNotEmpty extends RuntimeException {
    private static final long serialVersionUID = 1;

    FolderNotEmpty(String folder, String stranger) {
        super(folder + " holds " + stranger + ", which is not a file of a caseload; choose an empty folder");
    }
}
