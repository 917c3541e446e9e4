package org.hearth.report;

import java.util.List;
import org.hearth.report.Report.Definition;

/** What the words of the report on change mean. */
final class ChangeDefinitions {
    static final List<Definition> ALL = List.of(
            new Definition(
                    "Paired",
                    "Only parents with a score at both times are compared, each with themselves. A questionnaire with"
                            + " too many unanswered items has no score and is not counted."),
            new Definition(
                    "SD, t, df and p",
                    "The standard deviation of the change (n − 1), the paired t statistic (Student 1908), its degrees of freedom"
                            + " and how likely so large a t would be by chance. There was no comparison group, so a change is not proof"
                            + " of an effect."),
            new Definition(
                    "Effect size d",
                    "The mean change in standard deviations of the change (Cohen’s d for pairs), with its interval by the"
                            + " noncentral t distribution. It is not the d of two groups and cannot be set beside one."),
            new Definition(
                    "Intervals",
                    "95% confidence intervals: of a mean by Student’s t, of a share by Wilson’s score method (1927)."),
            new Definition(
                    "Reliably better or worse",
                    "A change at least as large as the instrument’s published least reliable change, so more than"
                            + " chance is likely to bring."),
            new Definition("Recovered", "In the clinical range at the start, outside it later, and reliably better."),
            TogetherCounts.MEANING);

    private ChangeDefinitions() {}
}
