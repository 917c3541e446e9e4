package org.hearth.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.contact.Keeping.Written;
import org.hearth.site.Section;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each parent may be reached safely; nothing is safe until the parent was asked, and then for a while. */
@Service
@Transactional
public class Contacts {
    private static final String WHAT = "safe contact";

    private final WayStore ways;
    private final AddressStore addresses;
    private final Keeping keeping;
    private final ContactSettings settings;
    private final Audit audit;
    private final Clock clock;

    Contacts(
            WayStore ways,
            AddressStore addresses,
            Keeping keeping,
            ContactSettings settings,
            Audit audit,
            Clock clock) {
        this.ways = ways;
        this.addresses = addresses;
        this.keeping = keeping;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the parent of this file may be reached on this way at this moment. A file not open to the actor has no plan. */
    public SafeToContact mayUse(Actor actor, CaseFileId parentsFile, Channel channel, Instant at) {
        return plan(actor, parentsFile).mayUse(channel, at);
    }

    /** What is shown above everything that is to be written: whether it is safe now, where it goes, and who else sees it. */
    public Section beforeWriting(Actor actor, CaseFileId parentsFile, Channel channel) {
        var glance = WritingGlance.of(plan(actor, parentsFile), channel, clock.instant());
        return new Section("Safe contact", "contact/writing", glance);
    }

    /** A plan begins with what a referral told, which is never verified. */
    public void keep(Actor actor, CaseFileId parentsFile, List<SafeWay> told) {
        var today = LocalDate.now(clock);
        if (told.isEmpty()) return;
        keeping.carry(actor, plan(actor, parentsFile), new Carried(told, today), Carried.AS_THE_FIRST);
        audit.changed(actor, parentsFile, WHAT);
    }

    /** Where, in the parents' files open to the actor, this telephone number or e-mail address is or was a way to reach them. */
    public List<ToldIn> toldIn(Actor actor, String numberOrEmail) {
        return keeping.mark(numberOrEmail).map(mark -> ways.marked(actor, mark)).orElseGet(List::of);
    }

    /** The whole plan of the parent of this file; an empty one for a file that is not open to the actor. */
    Plan plan(Actor actor, CaseFileId parentsFile) {
        var plan = new Plan(
                parentsFile,
                ways.of(actor, parentsFile),
                addresses.of(actor, parentsFile),
                ways.shared(parentsFile),
                settings.verifiedFor());
        if (!plan.isEmpty()) audit.read(actor, parentsFile, WHAT);
        return plan;
    }

    /** Writes a way down anew; false, and nothing is changed, when somebody changed it meanwhile. Throws NotHere. */
    boolean write(Actor actor, CaseFileId parentsFile, int version, Written way) {
        keeping.family(actor, parentsFile);
        return changed(actor, parentsFile, keeping.write(actor, plan(actor, parentsFile), version, way));
    }

    /** The parent was asked, and it is all still as it was. */
    boolean verify(Actor actor, CaseFileId parentsFile, Channel channel, int version) {
        var plan = plan(actor, parentsFile);
        return changed(actor, parentsFile, keeping.verify(actor, plan, here(plan, channel, version)));
    }

    /** Somebody doubts that a way is still safe: it waits until a manager has looked. */
    boolean doubt(Actor actor, CaseFileId parentsFile, Channel channel, int version) {
        var plan = plan(actor, parentsFile);
        return changed(actor, parentsFile, keeping.doubt(actor, plan, here(plan, channel, version)));
    }

    /** A manager has looked and says that a way may be used; for whatever the other parent has, only if they may open that too. */
    boolean looked(Actor actor, CaseFileId parentsFile, Channel channel, int version) {
        var plan = plan(actor, parentsFile);
        var way = here(plan, channel, version);
        if (!actor.has(Role.TEAM_MANAGER)) throw new NotHere();
        // First of the version that was seen: the next one is another row, and may be shared for another reason.
        ways.looked(way.id());
        return changed(actor, parentsFile, keeping.looked(actor, plan, way));
    }

    /** The parent lives somewhere else, or the address is put right; the one before is unsafe from now on. */
    boolean moved(Actor actor, CaseFileId parentsFile, Address address) {
        keeping.family(actor, parentsFile);
        return changed(actor, parentsFile, keeping.write(actor, plan(actor, parentsFile), address));
    }

    /** The addresses themselves, for a reason: a few fixed words. */
    List<Address> reveal(Actor actor, CaseFileId parentsFile, String why) {
        keeping.family(actor, parentsFile);
        var all = addresses.of(actor, parentsFile);
        audit.read(actor, parentsFile, "address: " + why);
        return all;
    }

    private boolean changed(Actor actor, CaseFileId file, boolean done) {
        if (done) audit.changed(actor, file, WHAT);
        return done;
    }

    private static Way here(Plan plan, Channel channel, int version) {
        return plan.before(channel).stream()
                .filter(way -> way.version() == version)
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
