package org.hearth.report;

import java.util.List;
import org.hearth.report.Pack.Part;

/** The packs there are. */
final class Packs {
    private Packs() {}

    static List<Named> of(List<Topic> topics) {
        return List.of(
                new Pack(
                        "impact",
                        "The year’s impact",
                        "For everybody who asks what came of a year: families, parents and children, and what changed.",
                        true,
                        List.of(
                                Part.of(named(topics, "reach")),
                                Part.fromTheBeginning(named(topics, "reach")),
                                Part.of(named(topics, "referrals")),
                                Part.of(named(topics, "attendance")),
                                Part.fromTheBeginning(named(topics, "change")),
                                Part.fromTheBeginning(named(topics, "care")),
                                Part.of(named(topics, "voices")))),
                new QuarterPack(new Pack(
                        "commissioner",
                        "For a commissioner",
                        "One site and the quarter that ended last: who came and left in it, and how everything stood at its end.",
                        false,
                        List.of(
                                Part.of(named(topics, "reach")),
                                Part.of(named(topics, "referrals")),
                                Part.of(named(topics, "flow")),
                                Part.of(named(topics, "staying")),
                                Part.of(named(topics, "attendance")),
                                Part.of(named(topics, "change")),
                                Part.of(named(topics, "care"))))));
    }

    private static Topic named(List<Topic> topics, String path) {
        return topics.stream()
                .filter(topic -> topic.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
