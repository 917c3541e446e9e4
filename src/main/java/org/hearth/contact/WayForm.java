package org.hearth.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.contact.Hours.Span;
import org.hearth.contact.Keeping.Written;
import org.hearth.contact.Way.Told;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** One way to reach a parent, as typed. */
record WayForm(
        @Nullable String version,
        @Nullable String safe,
        @Nullable String detail,
        @Nullable String when,
        @Nullable List<String> days,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> days2,
        @Nullable String from2,
        @Nullable String until2,
        @Nullable String introduce,
        @Nullable String codeWord,
        @Nullable String voicemail,
        @Nullable String seenBy,
        @Nullable String plainEnvelope,
        @Nullable String interpreter,
        @Nullable String words,
        @Nullable String askAfter,
        @Nullable String source,
        @Nullable String asked) {
    private static final int LINE = 300;
    private static final int WORDS = 2_000;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.]?([0-5]\\d)(:00)?");

    static WayForm of(Optional<Way> way) {
        var told = way.map(Way::told).orElseGet(() -> new Told("", Hours.never(), Manner.unknown(), 30));
        var manner = told.manner();
        var spans = told.hours().spans();
        var always = told.hours().isAlways();
        var first = spans.isEmpty() || always ? null : spans.getFirst();
        var second = spans.size() < 2 ? null : spans.get(1);
        return new WayForm(
                String.valueOf(way.map(Way::version).orElse(0)),
                way.filter(Way::isVerified).map(w -> w.safe() ? "yes" : "no").orElse(""),
                Details.readable(told.detail()),
                always ? "any" : first == null ? "" : "these",
                days(first),
                time(first == null ? -1 : first.from()),
                time(first == null ? -1 : first.until()),
                days(second),
                time(second == null ? -1 : second.from()),
                time(second == null ? -1 : second.until()),
                manner.introduce(),
                manner.codeWord(),
                manner.voicemail() ? "yes" : "no",
                manner.seenBy(),
                manner.plainEnvelope() ? "yes" : "no",
                manner.interpreter(),
                manner.words(),
                Integer.toString(told.askAfterDays()),
                way.map(w -> w.source().code()).orElse("parent"),
                "");
    }

    int seen() {
        return text(version).matches("\\d{1,6}") ? Integer.parseInt(text(version)) : 0;
    }

    Optional<Written> read(Problems problems, Channel channel) {
        var isSafe = text(safe).equals("yes");
        if (!isSafe && !text(safe).equals("no")) problems.add("safe", "Choose whether this way is safe");
        detail(problems, channel, isSafe);
        var hours = isSafe ? hours(problems) : Hours.never();
        for (var line : List.of("introduce", "codeWord", "seenBy", "interpreter"))
            if (value(line).length() > LINE) problems.add(line, "Use 300 letters or fewer");
        if (text(words).length() > WORDS) problems.add("words", "Use 2,000 letters or fewer");
        if (!problems.isEmpty()) return Optional.empty();
        var isAsked = text(asked).equals("yes");
        var told = new Told(channel == Channel.POST ? "" : text(detail), hours, manner(), after());
        return Optional.of(new Written(channel, isSafe, told, isAsked ? Way.Source.PARENT : told(), isAsked));
    }

    /** A field by its name, never null; for pages. */
    String value(String field) {
        return switch (field) {
            case "safe" -> text(safe);
            case "detail" -> text(detail);
            case "when" -> text(when);
            case "from" -> text(from);
            case "until" -> text(until);
            case "from2" -> text(from2);
            case "until2" -> text(until2);
            case "introduce" -> text(introduce);
            case "codeWord" -> text(codeWord);
            case "voicemail" -> text(voicemail);
            case "seenBy" -> text(seenBy);
            case "plainEnvelope" -> text(plainEnvelope);
            case "interpreter" -> text(interpreter);
            case "words" -> text(words);
            case "askAfter" -> text(askAfter);
            case "source" -> text(source);
            case "asked" -> text(asked);
            default -> throw new IllegalArgumentException(field);
        };
    }

    List<String> ticked(boolean second) {
        var ticked = second ? days2 : days;
        return ticked == null ? List.of() : ticked;
    }

    private void detail(Problems problems, Channel channel, boolean isSafe) {
        if (channel == Channel.POST) return;
        var typed = text(detail);
        if (typed.isEmpty()) {
            if (isSafe)
                problems.add("detail", "Write down the " + channel.asks().toLowerCase(java.util.Locale.UK));
        } else if (channel.isPhone() && !Details.isWhole(typed)) {
            problems.add("detail", "This must be a telephone number, such as 07700 900123");
        } else if (channel == Channel.EMAIL && Details.email(typed).isEmpty()) {
            problems.add("detail", "This must be an e-mail address, such as name@example.org");
        } else if (typed.length() > LINE) {
            problems.add("detail", "Use 300 letters or fewer");
        }
    }

    private Hours hours(Problems problems) {
        if (text(when).equals("any")) return Hours.always();
        if (!text(when).equals("these")) {
            problems.add("when", "Choose when it is safe");
            return Hours.never();
        }
        var spans = new ArrayList<Span>();
        span(problems, ticked(false), text(from), text(until), "").ifPresent(spans::add);
        if (!ticked(true).isEmpty() || !text(from2).isEmpty() || !text(until2).isEmpty())
            span(problems, ticked(true), text(from2), text(until2), "2").ifPresent(spans::add);
        return new Hours(spans);
    }

    private static Optional<Span> span(Problems problems, List<String> days, String from, String until, String number) {
        var on = days.stream()
                .filter(d -> d.matches("[1-7]"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        if (on.isEmpty()) problems.add("days" + number, "Choose the days");
        var begin = minute(from);
        var end = minute(until).map(minute -> minute == 0 ? Hours.WHOLE_DAY : minute);
        if (begin.filter(b -> b < Hours.WHOLE_DAY).isEmpty())
            problems.add("from" + number, "Say from when, such as 09:30");
        if (end.isEmpty() || (begin.isPresent() && end.get() <= begin.get()))
            problems.add("until" + number, "Say until when: a later time of the same day, such as 15:00");
        if (on.isEmpty() || begin.isEmpty() || end.isEmpty() || end.get() <= begin.get() || begin.get() >= 1440)
            return Optional.empty();
        return Optional.of(new Span(on, begin.get(), end.get()));
    }

    private static Optional<Integer> minute(String typed) {
        var time = TIME.matcher(typed);
        if (!time.matches()) return Optional.empty();
        var minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        return Optional.of(minute).filter(m -> m <= Hours.WHOLE_DAY);
    }

    private Manner manner() {
        return new Manner(
                text(introduce),
                text(codeWord),
                text(voicemail).equals("yes"),
                text(seenBy),
                !text(plainEnvelope).equals("no"),
                text(interpreter),
                text(words));
    }

    private int after() {
        return text(askAfter).matches("7|30|90") ? Integer.parseInt(text(askAfter)) : 30;
    }

    private Way.Source told() {
        return switch (text(source)) {
            case "parent" -> Way.Source.PARENT;
            case "referral" -> Way.Source.REFERRAL;
            default -> Way.Source.COLLEAGUE;
        };
    }

    private static List<String> days(@Nullable Span span) {
        return span == null
                ? List.of()
                : span.days().stream().sorted().map(String::valueOf).toList();
    }

    static String time(int minute) {
        return minute < 0 ? "" : String.format("%02d:%02d", minute / 60 % 24, minute % 60);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
