package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.supervision.Supervisions;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever may not open a file any more is refused on the very next request, however it reaches the product. The ways are
 * {@link Channel}; a route or a job that is none of them fails this class until it has joined.
 */
@HearthTest
class NextRequestTest {
    private static final Pattern ADDRESS = Pattern.compile("/calendar/[^<\"]+\\.ics");

    /** Every way to a file. */
    enum Channel {
        PAGE,
        FORM,
        DRAFT,
        CALENDAR,
        DOWNLOAD,
        JOB
    }

    /** The routes that answer with something else than a page, each with the channel it is. */
    private static final Set<String> DRAFTS = Set.of("/drafts/{caseFile}/{form:[a-z0-9-]{1,80}}");

    private static final Set<String> CALENDARS = Set.of("/calendar/{token}.ics");
    private static final Set<String> DOWNLOADS = Set.of(
            "/reports/{path:[a-z-]+}.csv",
            "/reports/{path:[a-z-]+}.xlsx",
            "/reports/{path:[a-z-]+}.pdf",
            "/reports/{path:[a-z-]+}.json",
            // CohortTest: of a group of parents, whom no page names.
            "/reports/cohort.csv",
            "/reports/cohort.xlsx",
            "/reports/cohort.pdf",
            "/reports/cohort.json",
            "/import/rejected.zip",
            // ExtractTest: pseudonyms of those who agreed, for whoever asked and is an evaluator still.
            "/research/{id}/take",
            // OutboxTest: a letter's link dies with the file.
            "/files/{file}/messages/{id}/letter.pdf",
            "/files/{file}/messages/{id}/letter.docx",
            // OwnLettersTest: so does that of one in somebody's own words.
            "/files/{file}/letters/{id}/letter.pdf",
            "/files/{file}/letters/{id}/letter.docx");

    /** Questions for a passkey: a number and whose account it is, nothing of any file. */
    private static final Set<String> QUESTIONS =
            Set.of("/sign-in/passkey/asked", "/sign-in/first-passkey/asked", "/account/passkeys/asked");

    /** LibraryTest: what an instrument asks and how it is scored; nothing of anybody. */
    private static final Set<String> OF_NOBODY = Set.of("/measures/{code}/questionnaire");

    /** Jobs that act for the product itself, and never with what a colleague may open. */
    private static final Set<String> FOR_NOBODY = Set.of("SealTheTrail", "MakeTheDigest");

    /** Jobs that act as a colleague: whoever lost a file has nothing sent from it, and is told of nothing in it (OutboxTest, SafeContactTest). */
    private static final Set<String> FOR_COLLEAGUES = Set.of("SendWhatIsDue", "TellWhatWaits");

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Families families;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Supervisions supervisions;
    private final RequestMappingHandlerMapping mapping;
    private final ApplicationContext product;

    private Household home;
    private String calendar = "";

    NextRequestTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Families families,
            Enrolments enrolments,
            Accounts accounts,
            Supervisions supervisions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ApplicationContext product) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.families = families;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.supervisions = supervisions;
        this.mapping = mapping;
        this.product = product;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    @Test
    void everyRouteAndEveryJobIsOneOfTheChannels() {
        var unknown = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var page = List.of(String.class, ModelAndView.class, void.class)
                    .contains(handler.getMethod().getReturnType());
            if (handler.getBeanType().getName().startsWith("org.hearth.") && !page)
                unknown.addAll(info.getPatternValues());
        });
        assertThat(unknown).containsAll(CALENDARS);
        unknown.removeAll(DRAFTS);
        unknown.removeAll(CALENDARS);
        unknown.removeAll(DOWNLOADS);
        unknown.removeAll(QUESTIONS);
        unknown.removeAll(OF_NOBODY);
        assertThat(unknown).as("routes that are no channel").isEmpty();

        var jobs = Arrays.stream(product.getBeanDefinitionNames())
                .map(product::getType)
                .filter(type -> type != null && type.getName().startsWith("org.hearth."))
                .map(ClassUtils::getUserClass)
                .filter(type -> Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Scheduled.class)))
                .map(Class::getSimpleName)
                .toList();
        assertThat(jobs)
                .as("jobs that act for nobody, or as a colleague")
                .allMatch(job -> FOR_NOBODY.contains(job) || FOR_COLLEAGUES.contains(job));
    }

    @Test
    void afterHandingOver() {
        var robin = working(home.mothersPractitioner());
        var next = cast.practitioner(Cast.LONDON);

        enrolments.reallocate(home.manager(), home.mothersEnrolment().id(), next.account());

        refusedEverywhere(robin);
        assertThat(reaches(Channel.PAGE, next)).isTrue();
    }

    @Test
    void afterCover() {
        var cover = cast.practitioner(Cast.LONDON);
        var id = enrolments.cover(home.manager(), home.mothersEnrolment().id(), cover.account());
        working(cover);

        enrolments.endCover(home.manager(), home.mothersEnrolment().id(), id);

        refusedEverywhere(cover);
        assertThat(reaches(Channel.PAGE, home.mothersPractitioner())).isTrue();
    }

    /** Given back, the role opens nothing that it opened before. */
    @Test
    void afterTheRoleIsLostAndWhenItIsGivenBack() {
        var robin = working(home.mothersPractitioner());

        roles(robin, Set.of(Role.INTAKE));
        refusedEverywhere(robin);
        roles(robin, Set.of(Role.PRACTITIONER));

        refusedEverywhere(robin);
        assertThat(client.as(robin).get("/home")).hasStatusOk();
    }

    @Test
    void afterSupervisionHasEnded() {
        var supervisor = cast.practitioner(Cast.BLACKPOOL);
        calendar = "/calendar/none.ics";
        var id = supervisions.name(
                home.manager(),
                home.mothersPractitioner().account(),
                supervisor.account(),
                clock.today(),
                Optional.empty());
        assertThat(List.of(Channel.PAGE, Channel.JOB)).allMatch(channel -> reaches(channel, supervisor));
        assertThat(List.of(Channel.FORM, Channel.DRAFT)).noneMatch(channel -> reaches(channel, supervisor));

        supervisions.end(home.manager(), id);

        refusedEverywhere(supervisor);
    }

    private void roles(Actor actor, Set<Role> roles) {
        var job = Actor.job("demo");
        var account = accounts.find(job, actor.account()).orElseThrow();
        accounts.change(job, actor.account(), account.version(), roles, true);
    }

    @Test
    void afterSayingThatTheyKnowTheFamily() {
        var robin = working(home.mothersPractitioner());

        client.as(robin).post("/files/" + home.mother().caseFile() + "/know", "relation", "relative");

        refusedEverywhere(robin);
    }

    @Test
    void afterLeavingTheCharity() {
        var both = cast.colleague("Robin", Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER), Cast.LONDON);
        home = cast.family(Cast.LONDON, both, cast.practitioner(Cast.LONDON), cast.manager(Cast.LONDON));
        working(both);
        assertThat(reaches(Channel.DOWNLOAD, both)).isTrue();

        var account = accounts.find(cast.administrator(), both.account()).orElseThrow();
        accounts.change(cast.administrator(), both.account(), account.version(), Set.of(), false);

        refusedEverywhere(both);
        assertThat(client.as(both).get("/home").getResponse().getRedirectedUrl())
                .endsWith("/sign-in");
    }

    /** In an emergency one reads: there is no form, draft or diary to have. */
    @Test
    void afterAnEmergencyHasEnded() {
        var colleague = cast.practitioner(Cast.LONDON);
        calendar = "/calendar/none.ics";
        new Furniture(client, clock).emergency(colleague, home.mother());
        assertThat(List.of(Channel.PAGE, Channel.JOB)).allMatch(channel -> reaches(channel, colleague));
        var id = owner.db()
                .sql("select id::text from emergency_opening where account_id = ?")
                .param(colleague.account().value())
                .query(String.class)
                .single();

        client.as(colleague).post("/emergency/" + id + "/end");

        refusedEverywhere(colleague);
    }

    @Test
    void aNewPasswordEndsTheCalendar() {
        var robin = working(home.mothersPractitioner());

        accounts.setPassword(Actor.job("demo"), robin.account(), "four words nobody knows");
        assertThat(reaches(Channel.CALENDAR, robin))
                .as("set by the demonstration")
                .isTrue();
        accounts.changePassword(robin, "four words nobody knows", "four other words again", "none");

        assertThat(reaches(Channel.CALENDAR, robin)).isFalse();
        assertThat(reaches(Channel.PAGE, robin)).isTrue();
    }

    /** A page open, an appointment planned, its calendar fetched: then everything but the reports is within reach. */
    private Actor working(Actor practitioner) {
        new Furniture(client, clock)
                .plan(practitioner, home.mother(), clock.today().plusDays(3), "11:00");
        var shown = Client.Signed.body(client.as(practitioner).post("/account/calendar"));
        var found = ADDRESS.matcher(shown);
        assertThat(found.find()).isTrue();
        calendar = found.group();
        assertThat(Channel.values()).allMatch(channel -> channel == Channel.DOWNLOAD || reaches(channel, practitioner));
        return practitioner;
    }

    private void refusedEverywhere(Actor actor) {
        for (var channel : Channel.values()) {
            assertThat(reaches(channel, actor)).as(channel.name()).isFalse();
        }
    }

    /** Whether something of the mother's file, or of the reports for a download, comes this way. */
    private boolean reaches(Channel channel, Actor actor) {
        var file = "/files/" + home.mother().caseFile();
        return switch (channel) {
            case PAGE -> client.as(actor).get(file).getResponse().getStatus() == 200;
            case FORM ->
                client.as(actor)
                                .post(file + "/couple", "version", version(), "relationship", "together")
                                .getResponse()
                                .getStatus()
                        == 303;
            case DRAFT ->
                client.as(actor)
                                .post("/drafts/" + home.mother().caseFile() + "/note-kept", "note", "words")
                                .getResponse()
                                .getStatus()
                        == 200;
            case CALENDAR -> Client.Signed.body(client.visitor().get(calendar)).contains("BEGIN:VEVENT");
            case DOWNLOAD ->
                client.as(actor).get("/reports/reach.csv").getResponse().getStatus() == 200;
            // Work begun before, with the actor as they were then.
            case JOB -> families.parentOf(actor, home.mother().caseFile()).isPresent();
        };
    }

    private String version() {
        return owner.db()
                .sql("select version::text from person where id = ?")
                .param(home.mother().id().value())
                .query(String.class)
                .single();
    }
}
