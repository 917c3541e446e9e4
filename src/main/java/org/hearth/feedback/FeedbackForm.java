package org.hearth.feedback;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What a practitioner writes down of what a parent said. */
record FeedbackForm(FeedbackId id, DateBoxes given, String asked, String way, String moment, String words, String use) {
    static final int LONGEST = 4000;

    FeedbackForm(
            @Nullable FeedbackId id,
            @Nullable DateBoxes given,
            @Nullable String asked,
            @Nullable String way,
            @Nullable String moment,
            @Nullable String words,
            @Nullable String use) {
        this.id = id == null ? FeedbackId.random() : id;
        this.given = given == null ? DateBoxes.empty() : given;
        this.asked = asked == null ? "" : asked;
        this.way = way == null ? "" : way;
        this.moment = moment == null ? "" : moment;
        this.words = words == null ? "" : words.strip();
        this.use = use == null ? "" : use;
    }

    static FeedbackForm on(LocalDate today) {
        return new FeedbackForm(null, DateBoxes.of(today), null, Way.SESSION.code(), null, null, null);
    }

    /** The same, to be kept beside what it was kept as before. */
    FeedbackForm anew() {
        return new FeedbackForm(null, given, asked, way, moment, words, use);
    }

    /** What was said, or empty with the problems said beside their fields. */
    Optional<NewFeedback> read(Problems problems, LocalDate today) {
        var question = Question.find(asked);
        if (question.isEmpty()) problems.add("asked", "Choose what you asked");
        written(words, problems);
        var answer = Use.find(use);
        if (answer.isEmpty()) problems.add("use", "Choose what the parent said");
        var how = Way.find(way);
        if (how.isEmpty()) problems.add("way", "Choose how they told us");
        var when = Moment.find(moment);
        if (when.isEmpty()) problems.add("moment", "Choose when in the programme this was");
        var day = given.parse(problems, "given", "The day");
        day.filter(d -> d.isAfter(today)).ifPresent(d -> problems.add("given", "The day can’t be in the future"));
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(new NewFeedback(
                id,
                day.orElseThrow(),
                question.orElseThrow(),
                how.orElseThrow(),
                when.orElseThrow(),
                words,
                answer.orElseThrow()));
    }

    /** Words, neither none nor too many. */
    static void written(String words, Problems problems) {
        if (words.isEmpty()) problems.add("words", "Write down what was said");
        if (words.length() > LONGEST) problems.add("words", "Use 4,000 letters or fewer");
    }
}
