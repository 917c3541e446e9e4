package org.hearth.refer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.area.Area;
import org.hearth.area.Areas;
import org.hearth.contact.SafeWay;
import org.hearth.contact.ToldChannel;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Parent;
import org.hearth.family.Relationship;
import org.hearth.referral.NewReferral;
import org.hearth.referral.ReferredParent;
import org.hearth.referral.Referrer;
import org.hearth.referral.Source;

/** Makes a referral of the answers, as on the day they are sent. */
record Sending(Answers answers) {
    NewReferral on(LocalDate today) {
        return new NewReferral(
                today,
                referrer(),
                answers.day("due"),
                answers.day("born"),
                parent(Parent.MOTHER),
                parent(Parent.FATHER),
                relationship(),
                answers.answer("recur"),
                answers.answer("escalate"),
                otherChildren());
    }

    /** What to say when no way to a parent was ticked as safe; empty when one was. */
    String unreachable() {
        var voice = answers.voice();
        if (voice.isParent())
            return reachable(voice == Voice.MOTHER ? Parent.MOTHER : Parent.FATHER)
                    ? ""
                    : "You have not told us a safe way to reach you. We cannot get in touch until you do.";
        return reachable(Parent.MOTHER) || reachable(Parent.FATHER)
                ? ""
                : "You have not told us a safe way to reach the mother or the father. We can only answer you.";
    }

    private boolean reachable(Parent parent) {
        return ways(parent.code()).stream()
                .anyMatch(way -> way.safe() && !way.detail().isEmpty());
    }

    private Referrer referrer() {
        return answers.voice().isParent()
                ? new Referrer(Source.SELF, "", "", "")
                : new Referrer(
                        Source.of(answers.text("source")),
                        answers.text("agency"),
                        answers.text("referrer"),
                        answers.text("reach"));
    }

    private ReferredParent parent(Parent parent) {
        var name = parent.code();
        var typed = answers.text(name + "_area");
        var area = Areas.named(typed).map(Area::code).orElse("");
        return new ReferredParent(
                answers.text(name + "_given"),
                answers.text(name + "_family"),
                answers.day(name + "_born"),
                area,
                area.isEmpty() ? typed : "",
                answers.answer(name + "_abuse"),
                answers.answer(name + "_wish"),
                answers.voice().is(parent) ? Answer.YES : answers.answer(name + "_knows"),
                ways(name));
    }

    private List<SafeWay> ways(String name) {
        var safe = answers.chosen(name + "_safe");
        return Arrays.stream(ToldChannel.values())
                .map(channel -> new SafeWay(
                        channel,
                        safe.contains(channel.code()),
                        detail(name, channel),
                        answers.text(name + "_words"),
                        answers.text(name + "_times")))
                .toList();
    }

    private String detail(String name, ToldChannel channel) {
        return switch (channel) {
            case PHONE, VOICEMAIL, TEXT -> answers.text(name + "_number");
            case EMAIL -> answers.text(name + "_email");
            case POST -> answers.text(name + "_address");
        };
    }

    private Optional<Relationship> relationship() {
        return Optional.of(answers.text("relationship"))
                .filter(answer -> !answer.isEmpty() && !answer.equals("unknown"))
                .map(Relationship::of);
    }

    private Optional<Integer> otherChildren() {
        return Optional.of(answers.text("children")).filter(n -> !n.isEmpty()).map(Integer::valueOf);
    }
}
