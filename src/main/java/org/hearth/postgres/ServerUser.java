package org.hearth.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom PostgreSQL runs, which refuses to run as root. */
record ServerUser(List<String> prefix, boolean another) {

    /** The usual number of "nobody", who owns nothing else; initdb insists on a user who has a name. */
    private static final String NOBODY = "65534";

    static final ServerUser OURSELVES = new ServerUser(List.of(), false);

    /** Still root's files outside, nobody inside: nothing changes hands. */
    static final ServerUser ROOT_WITHOUT_POWERS = new ServerUser(List.of("unshare", "-U"), false);

    static final ServerUser ANOTHER =
            new ServerUser(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

    static ServerUser choose() {
        if (new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        if (Shell.succeeds(ROOT_WITHOUT_POWERS.command("true"))) {
            return ROOT_WITHOUT_POWERS;
        }
        if (Shell.succeeds(ANOTHER.command("true"))) {
            return ANOTHER;
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and this machine offers no way around it. Start Hearth as an ordinary"
                        + " user, or name a database with HEARTH_DATABASE_URL.");
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    /** The command line of somebody who may see the server's processes. */
    List<String> onlooker(String... command) {
        return another ? command(command) : List.of(command);
    }

    /** The beginning of a command that stops when the thread that began it does, where the system can see to that. */
    List<String> endingWithUs() {
        var ending = command("setpriv", "--pdeathsig", "INT");
        var trial = new ArrayList<>(ending);
        trial.add("true");
        return Shell.succeeds(trial) ? ending : prefix;
    }

    void mustEnter(Path dir) {
        if (!Shell.succeeds(command("test", "-x", dir.toString()))) {
            throw new IllegalStateException("PostgreSQL runs as user " + NOBODY + ", who may not enter " + dir
                    + ". Choose a folder that everybody may enter with --data FOLDER, such as /var/lib/hearth.");
        }
    }

    /** Gives the server what it has to write to. */
    void own(Path path) throws IOException {
        if (another) {
            Shell.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()));
        }
    }
}
