package org.hearth.refer;

import java.time.Period;
import java.util.Arrays;
import org.hearth.contact.ToldChannel;
import org.hearth.eligibility.Parent;
import org.hearth.site.Choice;

/** The pages about one parent: who they are, where they live, and how to reach them safely. */
record ParentSteps(Voice voice) {
    Step person(Parent parent) {
        var own = voice.is(parent);
        return Step.of(
                parent.code(),
                own ? "About you" : "About " + voice.call(parent),
                "Each parent needs to be old enough to join. Leave out what you do not know.",
                Ask.Line.of(parent.code() + "_given", own ? "Your first name" : "First name"),
                Ask.Line.of(parent.code() + "_family", own ? "Your last name" : "Last name"),
                new Ask.Day(
                        parent.code() + "_born",
                        own ? "Your date of birth" : "Date of birth",
                        "For example, 27 3 1998",
                        Period.ofYears(90),
                        Period.ZERO));
    }

    Step home(Parent parent) {
        return Step.of(
                parent.code() + "-home",
                "Where " + voice.asks(parent) + " live?",
                "We have teams in some places. Everywhere else we meet by phone and video. We do not need the address"
                        + " here.",
                new Ask.Where(
                        parent.code() + "_area",
                        "Name of the council",
                        "Start to type, such as Hertfordshire. If it is not in the list, write the town."));
    }

    Step contact(Parent parent) {
        var who = voice.call(parent);
        var name = parent.code();
        return Step.of(
                name + "-contact",
                "How can we reach " + who + " safely?",
                "We use only the ways you tick. If you are not sure that a way is safe, leave it out.",
                new Ask.AnyOf(
                        name + "_safe",
                        "Which ways are safe?",
                        "Tick all that are safe",
                        Choice.each(Arrays.asList(ToldChannel.values()), ToldChannel::code, ToldChannel::title)),
                Ask.Line.of(name + "_number", "Phone number"),
                Ask.Line.of(name + "_email", "E-mail address"),
                new Ask.Words(name + "_address", "Address for post", ""),
                Ask.Line.of(name + "_times", "Which days and times are safe?"),
                new Ask.Words(
                        name + "_words",
                        "Is there anything we should say, or not say?",
                        voice.is(parent)
                                ? "For example, who may pick up the phone"
                                : "For example, who may pick up the phone. Write nothing about the other parent"
                                        + " here."));
    }
}
