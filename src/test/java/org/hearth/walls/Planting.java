package org.hearth.walls;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.TestSignIn;
import org.hearth.ownphone.Phone;
import org.hearth.refer.Writer;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Writes one word into every field that is confidential, through the pages, as those who fill them do. */
public class Planting {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Tasks tasks;
    private final TestClock clock;
    private final MockMvcTester http;

    public Planting(Cast cast, Client client, Owner owner, Tasks tasks, TestClock clock, MockMvcTester http) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.tasks = tasks;
        this.clock = clock;
        this.http = http;
    }

    /** A family and a referral that say the word wherever something can be said. */
    public record Planted(
            Household home,
            CaseFileId referralFile,
            CaseFileId waiting,
            String referral,
            Actor intake,
            Actor colleague) {
        public List<CaseFileId> files() {
            return List.of(
                    home.mother().caseFile(),
                    home.father().caseFile(),
                    home.baby().caseFile(),
                    home.family().safetyFile(),
                    referralFile,
                    waiting);
        }
    }

    public Planted plant(String word) {
        var home = cast.family();
        new Furniture(client, clock).furnish(home.mothersPractitioner(), home.mother(), word);
        sayHowToReach(home, word);
        noteTheNhsNumber(home);
        writeTheNoteAgain(home, word);
        callOff(home, word);
        askForConsent(home, word);
        askForAnExtract();
        setAside(home, word);
        typeAPaperFormTwice(home);
        answerOnAPhone(home);
        finishATask(home, word);
        // What is shared may be what this parent must not learn; from then on no letter says it.
        write(home, word);
        share(home, word);
        lookFor(home, word);
        knowTheFamily(home, word);
        var colleague = openInAnEmergency(home, word);
        var intake = cast.intake();
        var referral = refer(intake, word);
        var waiting = learnANumber(intake, word);
        beginAReferral(word);
        upload(word);
        leaveAFormBehind(word);
        return new Planted(home, fileOf(referral), fileOf(waiting), referral, intake, colleague);
    }

    private void lookFor(Household home, String word) {
        var asked = home.mothersPractitioner();
        for (var find :
                List.of("/find", "/find/notes", "/files/" + home.mother().caseFile() + "/find"))
            done(post(asked, find, "words", word));
    }

    private void write(Household home, String word) {
        done(post(
                home.mothersPractitioner(),
                "/files/" + home.mother().caseFile() + "/letters",
                "id",
                UUID.randomUUID().toString(),
                "subject",
                "Hello",
                "words",
                "I was glad of the " + word));
    }

    private void noteTheNhsNumber(Household home) {
        var file = home.mother().caseFile().toString();
        done(post(
                home.mothersPractitioner(),
                "/files/" + file + "/nhs-number",
                "version",
                one("select version::text from person where case_file_id = ?::uuid", file),
                "number",
                "999 123 4004"));
    }

    private void sayHowToReach(Household home, String word) {
        done(post(
                home.mothersPractitioner(),
                "/files/" + home.mother().caseFile() + "/contact/email",
                "version",
                "0",
                "safe",
                "yes",
                "detail",
                word + "@example.org",
                "when",
                "any",
                "seenBy",
                word,
                "interpreter",
                word,
                "words",
                word,
                "askAfter",
                "30",
                "source",
                "parent",
                "asked",
                "yes"));
    }

    private void writeTheNoteAgain(Household home, String word) {
        done(post(
                home.mothersPractitioner(),
                "/sessions/" + session(home, "is not null") + "/note",
                "version",
                "2",
                "nextId",
                UUID.randomUUID().toString(),
                "note",
                "Again " + word,
                "nextStep",
                "Then " + word,
                "next",
                "not_yet"));
    }

    private void callOff(Household home, String word) {
        done(post(
                home.mothersPractitioner(),
                "/sessions/" + session(home, "is null") + "/cancel",
                "version",
                "1",
                "by",
                "cancelled_by_parent",
                "why",
                word));
    }

    private void askForConsent(Household home, String word) {
        var consent = "/files/" + home.mother().caseFile() + "/consent";
        var id = UUID.randomUUID().toString();
        var on = clock.today();
        done(post(
                home.mothersPractitioner(),
                consent,
                "id",
                id,
                "asked.day",
                String.valueOf(on.getDayOfMonth()),
                "asked.month",
                String.valueOf(on.getMonthValue()),
                "asked.year",
                String.valueOf(on.getYear()),
                "explained",
                word,
                "answer",
                "yes"));
        done(post(home.mothersPractitioner(), consent + "/" + id + "/withdraw", "words", word));
    }

    /** Its purpose is about no family, and not sealed; its key is. */
    private void askForAnExtract() {
        var on = clock.today();
        done(post(
                cast.evaluator(),
                "/research",
                "id",
                UUID.randomUUID().toString(),
                "purpose",
                "To see that keys are sealed",
                "cutOff.day",
                String.valueOf(on.getDayOfMonth()),
                "cutOff.month",
                String.valueOf(on.getMonthValue()),
                "cutOff.year",
                String.valueOf(on.getYear()),
                "arms",
                "blinded"));
    }

    /** Numbers alone: the two that were typed differ, so that both are kept. */
    private void typeAPaperFormTwice(Household home) {
        var file = "/files/" + home.mother().caseFile();
        var sheet = UUID.randomUUID().toString();
        var answers = new String[] {"a1", "1", "a2", "0", "a3", "0", "a4", "0", "a5", "0", "a6", "0", "a7", "0"};
        var about = new String[] {
            "id", sheet, "timepoint", "year1", "completed.day", "1", "completed.month", "3", "completed.year", "2026"
        };
        done(post(home.mothersPractitioner(), file + "/measures/GAD-7/paper", joined(about, answers)));
        answers[1] = "2";
        done(post(home.mothersPractitioner(), file + "/paper/again", joined(new String[] {"sheet", sheet}, answers)));
    }

    private static String[] joined(String[] one, String[] other) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(other)).toArray(String[]::new);
    }

    private void answerOnAPhone(Household home) {
        var shown = post(
                home.mothersPractitioner(),
                "/files/" + home.mother().caseFile() + "/own-phone",
                "id",
                UUID.randomUUID().toString(),
                "timepoint",
                "year1",
                "language",
                "en-GB",
                "how",
                "here",
                "measures",
                "GAD-7");
        var link = Pattern.compile("<code class=\"link-text\">[a-z]+://[^/]+(/q/[0-9a-z]{26})<")
                .matcher(Client.Signed.body(shown));
        if (!link.find()) throw new AssertionError("no link was shown");
        var phone = new Phone(http);
        phone.begin(link.group(1));
        phone.post(link.group(1), "sheet", "1", "step", "go");
        phone.post(link.group(1), "sheet", "1", "item", "1", "answer", "1");
    }

    private void setAside(Household home, String word) {
        done(post(
                home.mothersPractitioner(),
                "/files/" + home.mother().caseFile() + "/plan/getting_started",
                "id",
                UUID.randomUUID().toString(),
                "what",
                "set_aside",
                "words",
                word));
    }

    private void finishATask(Household home, String word) {
        var robin = home.mothersPractitioner();
        var task = tasks.raise(
                robin, new NewTask(home.mother().caseFile(), robin.account(), "self_harm_answer", word, clock.today()));
        done(post(robin, "/tasks/" + task, "what", word));
    }

    private void share(Household home, String word) {
        var id = UUID.randomUUID().toString();
        done(post(
                home.mothersPractitioner(),
                "/files/" + home.mother().caseFile() + "/share",
                "id",
                id,
                "to",
                home.family().safetyFile().toString(),
                "words",
                word,
                "about",
                "everybody",
                "heardFrom",
                "agency",
                "mustNotLearn",
                "outside",
                "reason",
                "other",
                "because",
                word,
                "sure",
                "yes"));
        done(post(
                home.mothersPractitioner(),
                "/shared/" + id + "/correct",
                "version",
                "1",
                "words",
                "Again " + word,
                "about",
                "everybody",
                "because",
                word));
    }

    /** One that is ended, and one that holds. */
    private void knowTheFamily(Household home, String word) {
        var conflicts = "/files/" + home.family().safetyFile() + "/conflicts";
        for (var end : List.of(true, false)) {
            var who = cast.practitioner(Cast.LONDON).account().toString();
            done(post(home.manager(), conflicts, "colleague", who, "relation", "other", "words", word));
            var id = one("select id::text from conflict where account_id = ?::uuid", who);
            if (end) done(post(home.manager(), "/conflicts/" + id + "/end", "why", word));
        }
    }

    /** One that was looked at, and one that waits: whose it is. */
    private Actor openInAnEmergency(Household home, String word) {
        var colleague = cast.practitioner(Cast.LONDON);
        for (var who : List.of(cast.practitioner(Cast.LONDON), colleague)) {
            done(post(who, "/emergency", "ref", home.mother().ref(), "reason", "danger", "words", word));
            var id = one(
                    "select id::text from emergency_opening where account_id = ?::uuid",
                    who.account().toString());
            if (!who.equals(colleague)) {
                done(post(home.manager(), "/emergency/" + id, "outcome", "needed", "words", word));
            }
        }
        return colleague;
    }

    private String refer(Actor intake, String word) {
        var id = send(word);
        done(post(intake, "/referrals/" + id + "/decline", "words", word));
        return id;
    }

    private String learnANumber(Actor intake, String word) {
        var id = send(word);
        done(post(
                intake,
                "/referrals/" + id + "/learn",
                "version",
                "1",
                "due.day",
                "1",
                "due.month",
                "6",
                "due.year",
                "2026",
                "mother.nhsNumber",
                "999 123 4101",
                "mother.area",
                Cast.LONDON_AREA,
                "mother.wish",
                "yes",
                "father.area",
                Cast.LONDON_AREA,
                "father.wish",
                "unknown"));
        return id;
    }

    private String send(String word) {
        var name = "Zora" + UUID.randomUUID().toString().substring(0, 8);
        var writer = beginAReferral(word);
        done(writer.post(
                "/refer/mother",
                "mother_given",
                name,
                "mother_family",
                "Quill",
                "mother_born.day",
                "3",
                "mother_born.month",
                "4",
                "mother_born.year",
                "1995"));
        done(writer.post("/refer/father", "father_given", "Ivo", "father_family", "Marr"));
        done(writer.post("/refer/father-home", "father_area", "Westminster"));
        done(writer.post("/refer/baby", "due.day", "1", "due.month", "6", "due.year", "2026"));
        done(writer.post("/refer/children", "children", "1"));
        done(writer.post("/refer/couple", "relationship", "undecided"));
        done(writer.post("/refer/now", "mother_abuse", "yes", "father_abuse", "unknown"));
        done(writer.post("/refer/ahead", "recur", "yes", "escalate", "unknown"));
        done(writer.post("/refer/wishes", "mother_wish", "yes", "father_wish", "unknown"));
        done(writer.post("/refer/father-contact"));
        done(writer.post("/refer/check"));
        return one("select referral_id::text from referral_parent where given_name = ?", name);
    }

    private Writer beginAReferral(String word) {
        var writer = Writer.begins(http);
        done(writer.post("/refer/who", "voice", "professional"));
        done(writer.post("/refer/work", "source", "midwifery"));
        done(writer.post("/refer/you", "agency", word, "referrer", word, "reach", word));
        done(writer.post("/refer/knows", "mother_knows", "yes", "father_knows", "no"));
        done(writer.post("/refer/mother-home", "mother_area", word));
        done(writer.post(
                "/refer/mother-contact",
                "mother_safe",
                "email",
                "mother_email",
                word + "@example.org",
                "mother_address",
                "14 " + word + " Road",
                "mother_times",
                word,
                "mother_words",
                word));
        return writer;
    }

    private void upload(String word) {
        var request = http.post().uri("/import").multipart();
        for (var name : List.of(
                "people.csv", "enrolments.csv", "sessions.csv", "answers.csv", "referrals.csv", "care_statuses.csv")) {
            request = request.file(name, word.getBytes(StandardCharsets.UTF_8));
        }
        done(request.with(TestSignIn.as(cast.administrator())).with(csrf()).exchange());
    }

    /** A form whose sign-in had run out. */
    private void leaveAFormBehind(String word) {
        var administrator = cast.administrator().account().toString();
        done(new Visit(http)
                .post("/people/new", "_csrf", "before", "who", administrator, "page", "/people/new", "name", word));
    }

    private String session(Household home, String attendance) {
        return one(
                "select id::text from session where case_file_id = ?::uuid and attendance " + attendance,
                home.mother().caseFile().toString());
    }

    private CaseFileId fileOf(String referral) {
        return new CaseFileId(
                UUID.fromString(one("select case_file_id::text from referral where id = ?::uuid", referral)));
    }

    private String one(String sql, String parameter) {
        return owner.db().sql(sql).param(parameter).query(String.class).single();
    }

    private MvcTestResult post(Actor actor, String path, String... fields) {
        return client.as(actor).post(path, fields);
    }

    private static void done(MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        if (status != 302 && status != 303) {
            throw new AssertionError(answer.getRequest().getRequestURI() + " answered " + status + ": "
                    + Client.Signed.body(answer).replaceAll("(?s).*<main", "<main"));
        }
    }
}
