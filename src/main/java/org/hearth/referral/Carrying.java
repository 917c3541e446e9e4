package org.hearth.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.casefile.NewCaseFile;
import org.hearth.eligibility.Eligibility;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;

/** Carries referrals in from a caseload folder and out to one, and hands their facts to those who count. */
@Component
class Carrying {
    private final ReferralStore store;
    private final ReferralFactStore facts;
    private final Judging judging;
    private final CaseFiles files;
    private final Clock clock;

    Carrying(ReferralStore store, ReferralFactStore facts, Judging judging, CaseFiles files, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.judging = judging;
        this.files = files;
        this.clock = clock;
    }

    int bring(Actor job, List<ImportedReferral> rows) {
        Set<String> here = store.refs(job);
        var rules = judging.rules(job);
        var brought = rows.stream()
                .filter(row -> !here.contains(row.ref()))
                .map(row -> referral(row, rules))
                .toList();
        files.open(
                job,
                brought.stream()
                        .map(r -> new NewCaseFile(r.caseFile(), CaseFileKind.REFERRAL, Optional.empty()))
                        .toList());
        store.insert(brought);
        files.place(job, places(brought, rules));
        files.became(job, families(brought));
        return brought.size();
    }

    List<ImportedReferral> exported(Actor job) {
        return store.all(job).stream().map(Carrying::row).toList();
    }

    List<DecisionFact> decisions(LocalDate asOf) {
        return facts.decisions(asOf);
    }

    private Referral referral(ImportedReferral row, Eligibility rules) {
        var verdict = rules.decide(row.facts());
        var sent = new NewReferral(
                row.facts().receivedOn(),
                new Referrer(row.source(), row.agency(), "", ""),
                row.facts().dueOn(),
                row.facts().bornOn(),
                ReferredParent.of(row.facts().mother()),
                ReferredParent.of(row.facts().father()),
                row.relationship(),
                row.facts().expectedToRecurOrEndure(),
                row.facts().expectedToEscalate(),
                row.otherChildren());
        return new Referral(
                ReferralId.random(),
                row.ref(),
                CaseFileId.random(),
                sent,
                state(row),
                Referral.Decided.by(verdict),
                row.family(),
                clock.instant(),
                1);
    }

    /** The files do not say whether a referral without a family still waits: it does while its baby may be expected. */
    private Referral.State state(ImportedReferral row) {
        if (row.family().isPresent()) return Referral.State.ACCEPTED;
        var today = LocalDate.now(clock);
        var expected = row.facts().bornOn().isEmpty()
                && row.facts().dueOn().filter(due -> !due.isBefore(today)).isPresent();
        return expected ? Referral.State.WAITING : Referral.State.DECLINED;
    }

    private static Map<CaseFileId, SiteCode> places(List<Referral> brought, Eligibility rules) {
        var places = new HashMap<CaseFileId, SiteCode>();
        brought.forEach(referral -> rules.decide(referral.sent().facts())
                .covering()
                .ifPresent(site -> places.put(referral.caseFile(), site)));
        return places;
    }

    private static Map<CaseFileId, FamilyId> families(List<Referral> brought) {
        return brought.stream()
                .filter(referral -> referral.family().isPresent())
                .collect(Collectors.toMap(
                        Referral::caseFile, referral -> referral.family().orElseThrow()));
    }

    private static ImportedReferral row(Referral referral) {
        var sent = referral.sent();
        return new ImportedReferral(
                referral.ref(),
                sent.referrer().source(),
                sent.referrer().agency(),
                referral.family(),
                sent.facts(),
                sent.relationship(),
                sent.otherChildren());
    }
}
