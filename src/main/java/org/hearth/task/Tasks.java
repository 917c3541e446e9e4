package org.hearth.task;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have to do, each task seen by the one person it is for and only while they may open its file. */
@Service
@Transactional
public class Tasks {
    private final TaskStore store;
    private final CaseFiles files;
    private final Audit audit;
    private final Clock clock;

    Tasks(TaskStore store, CaseFiles files, Audit audit, Clock clock) {
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public TaskId raise(Actor actor, NewTask task) {
        var file = files.find(actor, task.caseFile()).orElseThrow(NotHere::new);
        var id = TaskId.random();
        store.insert(actor, id, task, file.family(), clock.instant());
        audit.changed(actor, task.caseFile(), "task raised");
        return id;
    }

    /** As {@link #raise}, unless whom it is for has one of this kind about this file still to do. */
    public void raiseOnce(Actor actor, NewTask task) {
        if (!store.has(actor, task)) raise(actor, task);
    }

    /** The actor's own, those due first at the top. */
    public List<Task> open(Actor actor) {
        var tasks = store.open(actor);
        tasks.stream().map(Task::caseFile).distinct().forEach(file -> audit.read(actor, file, "task"));
        return tasks;
    }

    /** How many the actor has still to do. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return store.count(actor);
    }

    Optional<Task> find(Actor actor, TaskId id) {
        var task = store.find(actor, id);
        task.map(Task::caseFile).ifPresent(file -> audit.read(actor, file, "task"));
        return task;
    }

    /** Done, in the words of the person who did it. A task that is done already stays as it was. */
    public void done(Actor actor, TaskId id, String what) {
        var file = store.file(actor, id).orElseThrow(NotHere::new);
        if (store.done(actor, id, file, what, clock.instant())) audit.changed(actor, file, "task done");
    }

    /** What waited for several people is settled by one of them: their tasks of this kind about a file are done for all. */
    public void settle(Actor actor, CaseFileId file, String kind, String what) {
        if (store.settle(actor, file, kind, what, clock.instant())) audit.changed(actor, file, "task done");
    }

    /** The file a task of the actor's lies in, done or not. */
    @Transactional(readOnly = true)
    Optional<CaseFileId> file(Actor actor, TaskId id) {
        return store.file(actor, id);
    }
}
