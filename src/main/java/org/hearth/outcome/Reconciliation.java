package org.hearth.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The programme's figures as other means worked them out too: serialises with exactly the keys of a caseload's {@code expected.json}. */
@JsonNaming(SnakeCaseStrategy.class)
public record Reconciliation(
        LocalDate asOf,
        List<LocalDate> year,
        Map<String, Integer> reach,
        Map<String, Long> rows,
        Map<String, Integer> referralDecisions,
        Map<String, Integer> referralSources,
        Map<String, Verdict> referrals,
        Map<String, Integer> enrolmentEnds,
        Map<String, Integer> attendance,
        Map<String, PairedChange> outcomes,
        Map<String, Map<String, Integer>> itq,
        int unscorable,
        CareStatuses careStatus,
        int item9Alerts) {
    /** What the rules say of one referral; the route is null when there is none. */
    public record Verdict(
            String decision, List<String> reasons, @Nullable String route) {}

    /** Babies by status, where both are known. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CareStatuses(
            Map<String, Integer> atJoining, Map<String, Integer> atSecondBirthday, int babiesWithBoth) {}

    /** To six decimal places, as the answers are kept. */
    static double rounded(double figure) {
        return Double.isFinite(figure)
                ? BigDecimal.valueOf(figure).setScale(6, RoundingMode.HALF_EVEN).doubleValue()
                : figure;
    }
}
