package org.hearth.people;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth roles [--confirm ID] [--seen ID]}: the person at the machine is the second where a charity has nobody else. */
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
        return "roles [--confirm ID] [--seen ID]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var confirmed = arguments.option("--confirm").map(id -> id(id, RoleGiftId::of));
        var seen = arguments.option("--seen").map(id -> id(id, LinkMadeId::of));
        arguments.end();
        try {
            confirmed.ifPresent(id -> gifts.confirm(Gifts.OPERATOR, id));
            seen.ifPresent(id -> gifts.seen(Gifts.OPERATOR, id));
        } catch (NotHere gone) {
            messages.println("nothing of this id waits");
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
                        .toList(),
                "links",
                gifts.used(Gifts.OPERATOR).stream()
                        .map(link -> Map.of(
                                "id", link.id().toString(),
                                "account", link.account().toString(),
                                "madeBy", link.madeBy().toString()))
                        .toList())));
        return DONE;
    }

    private static <T> T id(String said, Function<String, T> of) {
        try {
            return of.apply(said);
        } catch (IllegalArgumentException e) {
            throw new UsageError("this takes the id of one that waits, and not " + said);
        }
    }
}
