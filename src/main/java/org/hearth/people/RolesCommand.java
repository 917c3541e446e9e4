package org.hearth.people;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth roles [--confirm ID]}: the person at the machine is the second where a charity has nobody else. */
@Component
class RolesCommand implements Command {
    private final Gifts gifts;
    private final JsonMapper json;

    RolesCommand(Gifts gifts, JsonMapper json) {
        this.gifts = gifts;
        this.json = json;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public String usage() {
        return "roles [--confirm ID]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var confirmed = arguments.option("--confirm").map(RolesCommand::id);
        arguments.end();
        try {
            confirmed.ifPresent(id -> gifts.confirm(Gifts.OPERATOR, id));
        } catch (NotHere gone) {
            messages.println("nothing of this id waits to be confirmed");
            return REFUSED;
        }
        out.println(json.writeValueAsString(Map.of(
                "waiting",
                gifts.waiting(Gifts.OPERATOR).stream()
                        .map(gift -> Map.of(
                                "id", gift.id().toString(),
                                "account", gift.account().toString(),
                                "roles", gift.roles().stream().map(Role::code).toList(),
                                "sites", gift.sites()))
                        .toList())));
        return DONE;
    }

    private static RoleGiftId id(String said) {
        try {
            return RoleGiftId.of(said);
        } catch (IllegalArgumentException e) {
            throw new UsageError("--confirm takes the id of one that waits, and not " + said);
        }
    }
}
