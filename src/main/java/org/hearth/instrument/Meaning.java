package org.hearth.instrument;

import java.util.List;
import java.util.Optional;

/**
 * What has been published about a score.
 *
 * @param reliableChange the least change that is more than chance; the first is for the instrument's own population
 * @param reliability Cronbach's alpha
 * @param dangerFrom a score from here on, even with items missing, speaks of danger
 */
public record Meaning(
        Direction direction,
        List<Bands> bands,
        List<CutOff> cutOffs,
        List<Figure> reliableChange,
        List<Figure> reliability,
        List<Norm> norms,
        Optional<Double> dangerFrom) {}
