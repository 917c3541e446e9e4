package org.hearth.refer;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.eligibility.Parent;
import org.hearth.referral.Source;
import org.hearth.site.Choice;

/** The pages of the form in their order, in the words for whoever writes it. */
record Steps(Voice voice) {
    private static final List<Choice> KNOWN =
            List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "I do not know"));

    static Step first() {
        return Step.of(
                "who",
                "Who is asking for help?",
                "We change our words to suit you.",
                new Ask.OneOf(
                        "voice",
                        "Who are you?",
                        "",
                        "Choose who you are",
                        List.of(
                                new Choice(
                                        "professional",
                                        "I help a family in my work",
                                        "Such as a midwife or a social worker"),
                                Choice.of("mother", "I am the mother"),
                                Choice.of("father", "I am the father, or the other parent"))));
    }

    List<Step> all() {
        var steps = new ArrayList<Step>();
        steps.add(first());
        if (voice.isParent()) parents(steps);
        else professionals(steps);
        return List.copyOf(steps);
    }

    Optional<Step> find(String name) {
        return all().stream().filter(step -> step.name().equals(name)).findFirst();
    }

    private void professionals(List<Step> steps) {
        var about = new ParentSteps(voice);
        steps.add(work());
        steps.add(referrer());
        steps.add(knows());
        for (var parent : Parent.values()) {
            steps.add(about.person(parent));
            steps.add(about.home(parent));
        }
        theBabyAndHome(steps);
        steps.add(about.contact(Parent.MOTHER));
        steps.add(about.contact(Parent.FATHER));
    }

    private void parents(List<Step> steps) {
        var about = new ParentSteps(voice);
        var self = voice == Voice.MOTHER ? Parent.MOTHER : Parent.FATHER;
        steps.add(about.person(self));
        steps.add(about.home(self));
        steps.add(about.contact(self));
        steps.add(knows());
        steps.add(about.person(self.other()));
        steps.add(about.home(self.other()));
        theBabyAndHome(steps);
    }

    private void theBabyAndHome(List<Step> steps) {
        steps.add(baby());
        steps.add(children());
        steps.add(couple());
        steps.add(now());
        steps.add(ahead());
        steps.add(wishes());
    }

    private Step work() {
        return Step.of(
                "work",
                "Where do you work?",
                "It tells us who brings families to us.",
                new Ask.OneOf(
                        "source",
                        "Your work",
                        "",
                        "Choose where you work",
                        Choice.each(
                                Arrays.stream(Source.values())
                                        .filter(s -> s != Source.SELF)
                                        .toList(),
                                Source::code,
                                Source::title)));
    }

    private Step referrer() {
        return Step.of(
                "you",
                "How can we reach you?",
                "We may need to ask you something before we speak to the parents.",
                new Ask.Line("agency", "Name of your team or service", "", "Give the name of your team or service"),
                new Ask.Line("referrer", "Your name", "", "Give your name"),
                new Ask.Line(
                        "reach", "Your work phone number or e-mail", "", "Give a phone number or an e-mail address"));
    }

    private Step knows() {
        var asks = Arrays.stream(Parent.values())
                .filter(parent -> !voice.is(parent))
                .map(parent -> (Ask) new Ask.OneOf(
                        parent.code() + "_knows",
                        capital(voice.asks(parent)) + " know that you are asking us?",
                        "",
                        "",
                        KNOWN))
                .toList();
        return new Step(
                "knows",
                "Who knows about this?",
                "We do not get in touch with a parent who does not know. It may not be safe.",
                asks);
    }

    private Step baby() {
        return Step.of(
                "baby",
                "When is the baby due?",
                "Both parents join before the baby is born.",
                new Ask.Day(
                        "due", "The day the baby is due", "A best guess is fine", Period.ofYears(1), Period.ofYears(1)),
                new Ask.Day(
                        "born",
                        "If the baby is born: the day of birth",
                        "Leave empty if not",
                        Period.ofYears(3),
                        Period.ZERO));
    }

    private Step children() {
        return Step.of(
                "children",
                "Are there other children?",
                "We want to help you with all of them. Having other children is never a reason to say no.",
                new Ask.Number(
                        "children", "How many other children do the parents have?", "Write 0 if there are none"));
    }

    private Step couple() {
        return Step.of(
                "couple",
                voice.isParent() ? "Are you a couple?" : "Are the parents a couple?",
                "Parents can join if they are a couple or if they are not. It makes no difference.",
                new Ask.OneOf(
                        "relationship",
                        "Which is nearest?",
                        "",
                        "",
                        List.of(
                                Choice.of("together", "Together"),
                                Choice.of("separated", "Apart"),
                                Choice.of("undecided", "Not sure, or it changes"),
                                Choice.of("unknown", "I do not know"))));
    }

    private Step now() {
        return new Step(
                "now",
                "How are things at home now?",
                "We help where a parent is hurt, scared or controlled by the other. You can leave any question out.",
                Arrays.stream(Parent.values())
                        .map(parent -> (Ask) new Ask.OneOf(
                                parent.code() + "_abuse",
                                capital(voice.ask(parent)) + " hurt, scared or controlled by " + byWhom(parent) + "?",
                                "",
                                "",
                                KNOWN))
                        .toList());
    }

    private Step ahead() {
        return Step.of(
                "ahead",
                "What may happen later?",
                "We also help when things are calm now but may not stay so.",
                new Ask.OneOf("recur", "Could it go on, or start again?", "", "", KNOWN),
                new Ask.OneOf("escalate", "Could it get worse?", "", "", KNOWN));
    }

    private Step wishes() {
        var choices = List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "Not asked yet"));
        return new Step(
                "wishes",
                "Who wants to join?",
                "Each parent makes up their own mind, and meets a worker of their own. We ask each one alone.",
                Arrays.stream(Parent.values())
                        .map(parent -> (Ask) new Ask.OneOf(
                                parent.code() + "_wish",
                                capital(voice.asks(parent)) + " want to join?",
                                "",
                                "",
                                voice.is(parent)
                                        ? List.of(
                                                Choice.of("yes", "Yes"),
                                                Choice.of("no", "No"),
                                                Choice.of("unknown", "I am not sure yet"))
                                        : choices))
                        .toList());
    }

    private String byWhom(Parent parent) {
        return voice.is(parent.other())
                ? "you"
                : voice.is(parent)
                        ? "the other parent"
                        : "the " + parent.other().code();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
