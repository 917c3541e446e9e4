package org.hearth.vault;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth keys}: what the keys are, new ones, and the end of one. */
@Component
class KeysCommand implements Command {
    private final Rotation rotation;
    private final Erasures erasures;
    private final JsonMapper json;

    KeysCommand(Rotation rotation, Erasures erasures, JsonMapper json) {
        this.rotation = rotation;
        this.erasures = erasures;
        this.json = json;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String usage() {
        return "keys status | keys rotate | keys forget | keys erase FILE [--commit]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var commit = arguments.flag("--commit");
        var what = arguments.word("status, rotate, forget or erase");
        if (what.equals("erase")) return erase(file(arguments), commit, messages);
        arguments.end();
        switch (what) {
            case "status" -> messages.println("The keys of the case files, by the key of keys that wraps them:");
            case "rotate" -> messages.println(rotation.rotate() + " files' keys are wrapped by the new key of keys.");
            case "forget" -> {
                rotation.forget();
                messages.println("Only the newest key of keys is left. Backups from before it was made open no more.");
            }
            default -> throw new UsageError("keys " + what + " is not known");
        }
        out.println(json.writeValueAsString(status()));
        return DONE;
    }

    private Map<String, Object> status() {
        var status = new LinkedHashMap<String, Object>();
        status.put("newest", rotation.newest());
        status.put("files", rotation.files());
        status.put("erased", rotation.erased());
        return status;
    }

    private int erase(CaseFileId file, boolean commit, PrintStream messages) {
        if (!commit) {
            messages.println("Nothing was erased. With --commit, every word in file " + file
                    + " can never be read again, by anybody.");
            return DONE;
        }
        try {
            erasures.erase(Erasures.OPERATOR, file);
        } catch (NotHere none) {
            messages.println("There is no case file " + file + ".");
            return REFUSED;
        }
        rotation.leaveNoTrace();
        messages.println("The words in file " + file + " are erased. Backups still hold its wrapped key: see"
                + " docs/operations.md under Keys.");
        return DONE;
    }

    private static CaseFileId file(Arguments arguments) {
        var said = arguments.word("FILE");
        arguments.end();
        try {
            return CaseFileId.of(said);
        } catch (IllegalArgumentException none) {
            throw new UsageError("FILE is the number in the address of the file's page, and " + said + " is none");
        }
    }
}
