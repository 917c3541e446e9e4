package org.hearth.walls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.hearth.testing.Owner;

/** The ids of all that lies in some case files, by the type a route names it with. */
public record Belongings(Map<String, List<String>> byType) {
    /** In which table the things of an id's type lie. A new type of id must be told here, else the matrix fails. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("SessionId", "session"),
            Map.entry("ResponseId", "measure_response"),
            Map.entry("GoalId", "goal"),
            Map.entry("FeedbackId", "feedback"),
            Map.entry("TaskId", "task"),
            Map.entry("MessageId", "outbox"),
            Map.entry("LetterId", "own_letter"),
            Map.entry("PersonId", "person"),
            Map.entry("EnrolmentId", "enrolment"),
            Map.entry("AllocationId", "allocation"),
            Map.entry("ConsentId", "consent"),
            Map.entry("ReferralId", "referral"),
            Map.entry("ConflictId", "conflict"),
            Map.entry("SharedId", "shared_fact"),
            Map.entry("EmergencyId", "emergency_opening"));

    /** Every manager of a site and every advisor may have a task, and there may be many: those of whoever works with a parent come first. */
    private static final Map<String, String> FIRST =
            Map.of("TaskId", "not exists (select from allocation a where a.account_id = task.account_id), ");

    /** Ids of what is about colleagues and lies in no file: one that is nobody's will do. */
    private static final Set<String> OF_COLLEAGUES =
            Set.of("RoleGiftId", "LinkMadeId", "SupervisionId", "ExportRequestId", "HoneyId", "ReleaseId");

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    public static Belongings in(Owner owner, Collection<CaseFileId> files) {
        var all = new java.util.HashMap<String, List<String>>();
        all.put("CaseFileId", files.stream().map(CaseFileId::toString).toList());
        TABLES.keySet().forEach(type -> all.put(type, new ArrayList<>()));
        owner.db()
                .sql(TABLES.entrySet().stream()
                        .map(t -> "(select '" + t.getKey() + "' as type, id::text from " + t.getValue()
                                + " where case_file_id = any (:files::uuid[]) order by "
                                + FIRST.getOrDefault(t.getKey(), "")
                                + "id limit 2)")
                        .collect(Collectors.joining(" union all ")))
                .param("files", files.stream().map(CaseFileId::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("type"), row.getString("id")))
                .list()
                .forEach(
                        thing -> Objects.requireNonNull(all.get(thing.getKey())).add(thing.getValue()));
        return new Belongings(all);
    }

    /** Every id of a type; throws for a type nobody has told of. */
    List<String> of(Class<?> type) {
        if (OF_COLLEAGUES.contains(type.getSimpleName())) return List.of(NOBODYS);
        var ids = byType.get(type.getSimpleName());
        if (ids == null) throw new AssertionError("Belongings does not know where a " + type.getSimpleName() + " lies");
        return ids;
    }
}
