package org.hearth.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a colleague. */
record PersonForm(
        String name, String signInName, List<String> roles, List<String> sites, String active, String version) {
    private static final int LONGEST = 100;
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,80}");

    PersonForm(
            @Nullable String name,
            @Nullable String signInName,
            @Nullable List<String> roles,
            @Nullable List<String> sites,
            @Nullable String active,
            @Nullable String version) {
        this.name = name == null ? "" : name.strip();
        this.signInName = signInName == null ? "" : signInName.strip();
        this.roles = roles == null ? List.of() : roles;
        this.sites = sites == null ? List.of() : sites;
        this.active = active == null ? "yes" : active;
        this.version = version == null ? "" : version;
    }

    static PersonForm empty() {
        return new PersonForm("", "", List.of(), List.of(), "yes", "");
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.account().name(),
                person.account().signInName().orElse(""),
                person.account().roles().stream().map(Role::code).toList(),
                person.sites().stream().map(s -> s.code().value()).toList(),
                person.account().active() ? "yes" : "no",
                Integer.toString(person.account().version()));
    }

    /** With what waits to be confirmed: saving the form again does not take it back. */
    static PersonForm of(Person person, Optional<RoleGift> waiting, List<Site> sites) {
        var now = of(person);
        if (waiting.isEmpty()) return now;
        var roles = Stream.concat(
                now.roles().stream(), waiting.get().roles().stream().map(Role::code));
        var theirs = sites.stream()
                .filter(site -> waiting.get().sites().contains(site.name()))
                .map(site -> site.code().value());
        return new PersonForm(
                now.name(),
                now.signInName(),
                roles.distinct().toList(),
                Stream.concat(now.sites().stream(), theirs).distinct().toList(),
                now.active(),
                now.version());
    }

    PersonForm at(Person stored) {
        return new PersonForm(name, signInName, roles, sites, active, of(stored).version());
    }

    /** What the roles may be, as choices. */
    static List<Choice> roleChoices() {
        return Choice.each(List.of(Role.values()), Role::code, Role::title);
    }

    static List<Choice> siteChoices(List<Site> sites) {
        return Choice.each(sites, s -> s.code().value(), Site::name);
    }

    Problems checkNew() {
        var problems = new Problems();
        if (name.isEmpty()) {
            problems.add("name", "Write their name");
        } else if (name.length() > LONGEST) {
            problems.add("name", "Use 100 letters or fewer");
        }
        checkSignInName(problems);
        checkRoles(problems);
        return problems;
    }

    void checkSignInName(Problems problems) {
        if (signInName.isEmpty()) {
            problems.add("signInName", "Write the name they sign in with");
        } else if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            problems.add(
                    "signInName",
                    "Name to sign in with has 3 to 80 letters, digits, full stops, hyphens or @, and no spaces");
        }
    }

    /** Nobody can shut themselves out: somebody must remain who can put it right. */
    Problems checkChange(Actor actor, Person person, Set<SiteCode> chosenSites) {
        var problems = new Problems();
        var kept = person.account().keptByDirectory();
        if (!kept) {
            checkRoles(problems);
        }
        if (person.account().id().equals(actor.account())) {
            if (!kept && !chosenRoles().contains(Role.ADMINISTRATOR)) {
                problems.add("roles", "You cannot take administration from yourself: ask another administrator");
            }
            if (!stays()) {
                problems.add("active", "You cannot end your own account: ask another administrator");
            }
            if (Wanted.of(person.account().roles(), person.siteCodes(), chosenRoles(), chosenSites)
                    .waits()) {
                problems.add("roles", "You cannot give yourself what opens files: ask another administrator");
            }
        }
        return problems;
    }

    private void checkRoles(Problems problems) {
        if (roles.isEmpty() && stays()) {
            problems.add("roles", "Choose at least one role");
        }
    }

    boolean stays() {
        return !active.equals("no");
    }

    /** Throws NotHere for a role that no form of ours offers. */
    Set<Role> chosenRoles() {
        if (!Arrays.stream(Role.values()).map(Role::code).toList().containsAll(roles)) throw new NotHere();
        return roles.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the known sites that were chosen; throws NotHere for one that no form of ours offers. */
    Set<SiteCode> chosenSites(List<Site> known) {
        if (!known.stream().map(site -> site.code().value()).toList().containsAll(sites)) throw new NotHere();
        return sites.stream().map(SiteCode::of).collect(Collectors.toUnmodifiableSet());
    }
}
