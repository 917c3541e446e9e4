package org.hearth.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Accounts;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.springframework.stereotype.Component;

/** Gives the practitioners of the invented caseload, whom its files know by a code, names to be greeted by and to sign letters with. */
@Component
class InventedNames {
    private static final List<String> GIVEN = List.of(
            "Alice", "Bilal", "Carys", "Dominic", "Esther", "Farid", "Grace", "Harvey", "Isla", "Jamal", "Kirsty",
            "Leo", "Mina", "Niall", "Olive", "Pavel", "Rhian", "Samir", "Tessa", "Uma", "Victor", "Wendy", "Yusuf",
            "Zoe");
    private static final List<String> FAMILY = List.of(
            "Hollis", "Iqbal", "Penrose", "Marsh", "Oyelaran", "Fenwick", "Dutta", "Cole", "Rowe", "Tanaka", "Webb");

    private final Accounts accounts;

    InventedNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Before the caseload comes, which then finds them here. */
    void give(Path samples) {
        var codes = codes(samples.resolve("enrolments.csv"));
        for (var n = 0; n < codes.size(); n++) {
            var name = GIVEN.get(n % GIVEN.size()) + " " + FAMILY.get(n % FAMILY.size());
            if (accounts.withCode(DemoColleagues.JOB, codes.get(n)).isEmpty())
                accounts.create(
                        DemoColleagues.JOB,
                        new NewAccount(name, Optional.empty(), Optional.of(codes.get(n)), Set.of(Role.PRACTITIONER)));
        }
    }

    /** The sample is ours, and has neither quotes nor commas in what it says. */
    private static List<String> codes(Path enrolments) {
        try {
            var lines = Files.readAllLines(enrolments);
            var column = List.of(lines.getFirst().split(",", -1)).indexOf("practitioner");
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1)[column])
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
