package org.hearth.caseload;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.audit.ExportMark;
import org.hearth.audit.ExportReason;
import org.hearth.casefile.CaseFiles;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole caseloads, brought in from a folder of six files and handed out as one. The work is done by a job that opens
 * every case file for as long as it takes; whoever asked for it opens none.
 */
@Service
@Transactional
public class Caseloads {
    private static final Actor JOB = Actor.job("caseload");

    private final CheckFolder checking;
    private final WriteFolder writing;
    private final CaseFiles files;
    private final Audit audit;
    private final TurnStore turn;

    Caseloads(CheckFolder checking, WriteFolder writing, CaseFiles files, Audit audit, TurnStore turn) {
        this.checking = checking;
        this.writing = writing;
        this.files = files;
        this.audit = audit;
        this.turn = turn;
    }

    /** Checks a folder and writes nothing. */
    public Checked check(Actor actor, Folder folder) {
        allow(actor);
        files.openEverything(JOB, "check a caseload");
        var checked = checking.check(JOB, folder);
        files.leaveEverything(JOB);
        audit.noted(actor, "caseload checked");
        return checked;
    }

    /**
     * Checks a folder and writes it in one transaction: all of it, or what passed when {@code withoutRejected}, or
     * nothing when a row is rejected and that was not said, or a file could not be read at all.
     */
    public Brought bring(Actor actor, Folder folder, boolean withoutRejected) {
        return bring(actor, folder, checked -> checked.passes() || withoutRejected);
    }

    /** The same, but only if the check finds what the seal stands for: what somebody has seen and confirmed. */
    Brought bringAsSeen(Actor actor, Folder folder, String seal) {
        return bring(actor, folder, checked -> checked.seal().equals(seal));
    }

    private Brought bring(Actor actor, Folder folder, Predicate<Checked> wanted) {
        allow(actor);
        turn.take();
        files.openEverything(JOB, "bring a caseload in");
        var checked = checking.check(JOB, folder);
        var written = !checked.isRefused() && wanted.test(checked);
        if (written) {
            checked.sheets().forEach(Caseloads::write);
            audit.noted(actor, "caseload brought in");
        }
        files.leaveEverything(JOB);
        return new Brought(checked, written);
    }

    private static void write(InterchangeFile file, Sheet sheet) {
        if (!sheet.rows().isEmpty()) file.write(JOB, sheet.rows());
    }

    /**
     * Writes the six files into a folder, and beside them the mark by which the audit says who took them and why; throws
     * FolderNotEmpty when something else lies there.
     */
    public ExportMark handOut(Actor actor, Path folder, Optional<ExportReason> reason) {
        var mark = ExportMark.random();
        handOut(actor, folder, mark, reason);
        return mark;
    }

    /** The same, by a mark that is there before; answers with how many rows there are. */
    int handOut(Actor actor, Path folder, ExportMark mark, Optional<ExportReason> reason) {
        allow(actor);
        files.openEverything(JOB, "hand a caseload out");
        var rows = writing.write(JOB, folder, mark);
        files.leaveEverything(JOB);
        audit.exported(actor, "caseload", mark, rows, reason);
        return rows;
    }

    /** Makes a folder ready to be written into; throws FolderNotEmpty when something else lies there. */
    void makeReady(Actor actor, Path folder) {
        allow(actor);
        writing.makeReady(folder);
    }

    /** How many rows would be handed out. */
    int rows(Actor actor) {
        allow(actor);
        files.openEverything(JOB, "count a caseload");
        var rows = writing.count(JOB);
        files.leaveEverything(JOB);
        return rows;
    }

    /** How many rows of each kind there are on a day, for the job that counts; nothing later is counted. */
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        if (!reporting.isReporting()) throw new NotHere();
        var rows = new TreeMap<String, Long>();
        for (var file : checking.files()) rows.putAll(file.counted(reporting, asOf));
        return rows;
    }

    private static void allow(Actor actor) {
        if (!actor.isJob() && !actor.has(Role.ADMINISTRATOR)) throw new NotHere();
    }
}
