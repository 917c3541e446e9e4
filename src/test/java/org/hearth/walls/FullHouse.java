package org.hearth.walls;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;

/** A family whose files are full, and somebody in every role, for drills that go through every page of the product. */
public record FullHouse(Household home, Map<Role, Actor> people, ReferralId referral, Owner owner) {
    public static final String MOTHERS_WORD = "lavender";
    public static final String FATHERS_WORD = "juniper";

    private static final Pattern ENDS_THINGS = Pattern.compile(
            "hand-over|/cover|/know$|/conflicts|/ending|/end$|/people|/account|/withdraw|/take-back|/decline|/accept|/sign-|/care|/resets");

    /** Forms that end or change what other forms need: a drill sends them last. */
    static boolean endsThings(String action) {
        return ENDS_THINGS.matcher(action).find();
    }

    public static FullHouse in(Cast cast, Client client, Owner owner, TestClock clock, Referrals referrals) {
        var home = cast.family(Cast.LONDON);
        var furniture = new Furniture(client, clock);
        furniture.furnish(home.mothersPractitioner(), home.mother(), MOTHERS_WORD);
        furniture.furnish(home.fathersPractitioner(), home.father(), FATHERS_WORD);
        furniture.consent(home.mothersPractitioner(), home.mother(), MOTHERS_WORD);
        furniture.consent(home.fathersPractitioner(), home.father(), FATHERS_WORD);
        furniture.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), "I sleep again");
        var safety = home.family().safetyFile();
        furniture.share(home.mothersPractitioner(), home.mother(), safety, MOTHERS_WORD);
        furniture.share(home.fathersPractitioner(), home.father(), safety, FATHERS_WORD);
        furniture.knows(home.manager(), safety, cast.practitioner(Cast.LONDON));
        furniture.emergency(cast.practitioner(Cast.LONDON), home.mother());
        var people = new EnumMap<Role, Actor>(Role.class);
        for (var role : Role.values()) people.put(role, cast.colleague("Sam", Set.of(role), Cast.LONDON));
        people.put(Role.PRACTITIONER, home.mothersPractitioner());
        people.put(Role.TEAM_MANAGER, home.manager());
        furniture.measureToBe(people.getOrDefault(Role.ADMINISTRATOR, home.manager()));
        return new FullHouse(home, people, furniture.refer(referrals), owner);
    }

    public Actor in(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** The ids of all that lies in the family's files, and of one colleague. */
    public Belongings things(Actor colleague) {
        var all = new HashMap<>(Belongings.in(
                        owner,
                        List.of(
                                home.mother().caseFile(),
                                home.father().caseFile(),
                                home.baby().caseFile(),
                                home.family().safetyFile()))
                .byType());
        all.put("ReferralId", List.of(referral.toString()));
        all.put("AccountId", List.of(colleague.account().toString()));
        return new Belongings(all);
    }

    /** The address of every page of these routes, with everything of the family in it. */
    public Set<String> addresses(Collection<Route> routes, Actor colleague) {
        var all = new TreeSet<String>();
        routes.stream()
                .filter(route -> route.method().equals("GET"))
                .forEach(route -> all.addAll(route.paths(things(colleague))));
        return all;
    }

    /** Every form that somebody finds on these pages, by where it goes, once each. */
    Map<String, ShownForm> forms(Client client, Actor actor, Collection<String> pages) {
        var all = new LinkedHashMap<String, ShownForm>();
        for (var page : pages) {
            if (page.startsWith("/static") || page.equals("/leave")) continue;
            var answer = client.as(actor).get(page.replace("&amp;", "&"));
            if (answer.getResponse().getStatus() != 200 || Letters.isOne(answer)) continue;
            for (var form : ShownForm.on(Client.Signed.body(answer)))
                if (form.posts()) all.putIfAbsent(form.action() + " " + form.words(), form);
        }
        return all;
    }
}
