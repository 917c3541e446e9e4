package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.testing.Household;
import org.hearth.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Two databases that differ only in one parent's file: whatever the other parent's practitioner can fetch is the same,
 * byte for byte. Each wall alone is enough for that; with both down the difference shows, so the test can see.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TwoWorldsTest {
    private World one;
    private World other;
    private Household home;

    @BeforeAll
    void twoWorldsThatDifferInTheFathersFile() {
        var database = TestPostgres.only().freshDatabase();
        try (var before = World.on(database)) {
            home = before.cast().family();
            furnish(before, home.mothersPractitioner(), home.mother(), "lavender");
            furnish(before, home.fathersPractitioner(), home.father(), "juniper");
        }
        other = World.on(TestPostgres.only().copyOf(database));
        one = World.on(database);
        differ(other, home.fathersPractitioner(), home.father());
    }

    @AfterAll
    void endBoth() {
        one.close();
        other.close();
    }

    @AfterEach
    void bothWallsStand() {
        List.of(one, other).forEach(world -> {
            world.rowLevelSecurity(true);
            world.leaveTheActorOut(false);
        });
    }

    private static void furnish(World world, Actor practitioner, Person parent, String word) {
        new Furniture(world.client(), world.clock()).furnish(practitioner, parent, word);
    }

    /** More sessions, answers, drafts and tasks, another name, another word on the couple: all in this parent's file. */
    private static void differ(World world, Actor practitioner, Person parent) {
        new Furniture(world.client(), world.clock()).furnish(practitioner, parent, "cedar", 13);
        world.owner()
                .db()
                .sql(
                        "update person set given_name = 'Cedric', relationship = 'separated', date_of_birth = '1990-01-01' where id = ?")
                .param(parent.id().value())
                .update();
    }

    @Test
    void theMothersPractitionerCannotTellThemApart() {
        compareAs(home.mothersPractitioner());
    }

    @Test
    void norWithTheQueriesAlone() {
        List.of(one, other).forEach(world -> world.rowLevelSecurity(false));
        compareAs(home.mothersPractitioner());
    }

    @Test
    void norWithThePoliciesAlone() {
        List.of(one, other).forEach(world -> world.leaveTheActorOut(true));
        compareAs(home.mothersPractitioner());
    }

    @Test
    void withoutEitherWallTheDifferenceShows() {
        List.of(one, other).forEach(world -> {
            world.rowLevelSecurity(false);
            world.leaveTheActorOut(true);
        });

        assertThatThrownBy(() -> compareAs(home.mothersPractitioner())).isInstanceOf(AssertionError.class);
    }

    @Test
    void theFathersOwnPractitionerSeesTheDifference() {
        assertThatThrownBy(() -> compareAs(home.fathersPractitioner())).isInstanceOf(AssertionError.class);
    }

    private void compareAs(Actor actor) {
        var guesses = guesses();
        var here = Crawl.as(one.client(), actor, guesses);
        var there = Crawl.as(other.client(), actor, guesses);

        assertThat(there(other, actor)).isEqualTo(there(one, actor));
        assertThat(here).as("pages fetched").hasSizeGreaterThan(20);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((path, answer) -> assertThat(
                        there.getOrDefault(path, "").lines().toList())
                .as(path)
                .zipSatisfy(answer.lines().toList(), (line, same) -> assertThat(line)
                        .isEqualTo(same)));
    }

    /** What the front doors answer before pages leave anything out: a page shows less than one forgetful query would. */
    private static String there(World world, Actor actor) {
        return world.product().getBean(Families.class).mine(actor).toString();
    }

    /** Every address of every route with the ids of all that lies in the family's files, in either world. */
    private List<String> guesses() {
        var files = List.of(
                home.mother().caseFile(),
                home.father().caseFile(),
                home.baby().caseFile(),
                home.family().safetyFile());
        var guesses = new ArrayList<String>();
        for (var world : List.of(one, other)) {
            var things = new HashMap<>(Belongings.in(world.owner(), files).byType());
            things.put("AccountId", List.of(home.manager().account().toString()));
            for (var route : world.routes()) {
                if (route.method().equals("GET")) guesses.addAll(route.paths(new Belongings(things)));
            }
        }
        return guesses;
    }
}
