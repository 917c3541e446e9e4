package org.hearth.site;

import java.util.List;
import org.hearth.access.Actor;

/** What a feature has for the actor to do that lies in no case file; it stands first among their tasks. */
public interface OtherTasks {
    List<TaskLine> of(Actor actor);
}
