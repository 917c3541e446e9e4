package org.hearth.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.contact.Way.Change;
import org.hearth.contact.Way.Told;
import org.hearth.contact.Way.Verified;
import org.springframework.stereotype.Component;

/** Writes down another version of a way, and has somebody look at it when it waits. */
@Component
class Keeping {
    private final WayStore ways;
    private final AddressStore addresses;
    private final Details details;
    private final Lot lot;
    private final SecondLook second;
    private final CaseFiles files;
    private final Clock clock;

    Keeping(
            WayStore ways,
            AddressStore addresses,
            Details details,
            Lot lot,
            SecondLook second,
            CaseFiles files,
            Clock clock) {
        this.ways = ways;
        this.addresses = addresses;
        this.details = details;
        this.lot = lot;
        this.second = second;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A way as it is written down now: safe or not, what was told and by whom, and whether the parent was asked today.
     *
     * @param toldOn empty for today
     */
    record Written(
            Channel channel, boolean safe, Told told, Way.Source source, boolean asked, Optional<LocalDate> toldOn) {
        Written(Channel channel, boolean safe, Told told, Way.Source source, boolean asked) {
            this(channel, safe, told, source, asked, Optional.empty());
        }
    }

    /** What a referral told becomes part of a plan; whatever is there already stays as it is. */
    void carry(Actor actor, Plan plan, Carried carried, int seen) {
        var lines = carried.address();
        if (!lines.isBlank()) {
            var postcode = Carried.postcodeIn(lines);
            var told = carried.toldOn();
            var by = actor.account();
            write(
                    actor,
                    plan,
                    new Address(AddressId.random(), seen + 1, lines, postcode, "", told, false, by, clock.instant()));
        }
        carried.written().forEach(way -> write(actor, plan, seen, way));
    }

    /** False when there is another version than this one to follow. */
    boolean write(Actor actor, Plan plan, int version, Written written) {
        var told = kept(written);
        var before = plan.now(written.channel());
        var home = plan.home().map(Address::id).filter(here -> written.channel() == Channel.POST && written.asked());
        var same = before.filter(b -> b.told().detail().equals(told.detail()));
        var way = new Way(
                WayId.random(),
                plan.file(),
                written.channel(),
                version + 1,
                written.safe(),
                told,
                home,
                written.source(),
                written.toldOn().orElseGet(this::today),
                written.asked() ? Optional.of(verifiedBy(actor, told)) : Optional.empty(),
                same.map(b -> waits(actor, b, home)).orElseGet(() -> second.waits(actor, plan.file())),
                before.isEmpty() || version < 0 ? Change.TOLD : Change.CHANGED,
                actor.account(),
                clock.instant());
        return insert(actor, plan, way);
    }

    /** The parent was asked today and all of it is as it was. */
    boolean verify(Actor actor, Plan plan, Way way) {
        var home = plan.home().map(Address::id).filter(here -> way.channel() == Channel.POST);
        return insert(
                actor,
                plan,
                another(
                        actor,
                        way,
                        Change.VERIFIED,
                        waits(actor, way, home),
                        Optional.of(verifiedBy(actor, way.told())),
                        home));
    }

    /** What waits goes on waiting; a letter box that is new to this way waits as any other new detail does. */
    private boolean waits(Actor actor, Way way, Optional<AddressId> home) {
        return way.waits() || (!home.equals(way.address()) && second.waits(actor, way.caseFile()));
    }

    boolean doubt(Actor actor, Plan plan, Way way) {
        return insert(actor, plan, another(actor, way, Change.DOUBTED, true, way.verified(), way.address()));
    }

    /** A manager has looked, and it may be used as far as this parent's own file goes. */
    boolean looked(Actor actor, Plan plan, Way way) {
        return insert(actor, plan, another(actor, way, Change.LOOKED, false, way.verified(), way.address()));
    }

    boolean write(Actor actor, Plan plan, Address address) {
        return addresses.insert(
                plan.file(), family(actor, plan.file()), address, details.marks(address.lines(), address.postcode()));
    }

    /** Empty for what is neither a telephone number nor an e-mail address. */
    Optional<byte[]> mark(String told) {
        return details.mark(told);
    }

    private Way another(
            Actor actor,
            Way way,
            Change change,
            boolean waits,
            Optional<Verified> verified,
            Optional<AddressId> address) {
        return new Way(
                WayId.random(),
                way.caseFile(),
                way.channel(),
                way.version() + 1,
                way.safe(),
                way.told(),
                address,
                way.source(),
                way.toldOn(),
                verified,
                waits,
                change,
                actor.account(),
                clock.instant());
    }

    private boolean insert(Actor actor, Plan plan, Way way) {
        var family = family(actor, plan.file());
        var own = way.channel() == Channel.POST
                ? List.<byte[]>of()
                : details.marks(way.channel(), way.told().detail());
        if (!ways.insert(family, way, own, lot.of(family, way.channel() == Channel.POST ? letterBox(plan, way) : own)))
            return false;
        var before = plan.now(way.channel());
        if (before.filter(b -> b.version() > way.version()).isPresent()) return true;
        var shared = ways.shared(plan.file());
        var held = way.waits() || shared.contains(way.id());
        var heldBefore = before.map(plan::isHeld).orElse(false);
        if (held && !heldBefore) second.tell(actor, plan.file());
        if (held) ways.told(plan.file(), family, way.id(), clock.instant());
        if (heldBefore && !held && nothingElseWaits(plan, way.channel(), shared)) second.settle(actor, plan.file());
        return true;
    }

    private static boolean nothingElseWaits(Plan plan, Channel but, Set<WayId> shared) {
        return plan.known().stream()
                .filter(channel -> channel != but)
                .flatMap(channel -> plan.now(channel).stream())
                .noneMatch(way -> way.waits() || shared.contains(way.id()));
    }

    /** The marks of the address that a way is told for. */
    private List<byte[]> letterBox(Plan plan, Way way) {
        return plan.addresses().stream()
                .filter(address -> way.address().equals(Optional.of(address.id())))
                .findFirst()
                .map(address -> details.marks(address.lines(), address.postcode()))
                .orElse(List.of());
    }

    private static Told kept(Written written) {
        var told = written.told();
        return new Told(
                Details.kept(written.channel(), told.detail()), told.hours(), told.manner(), told.askAfterDays());
    }

    private Verified verifiedBy(Actor actor, Told told) {
        var now = clock.instant();
        return new Verified(now, actor.account(), now.plus(Duration.ofDays(told.askAfterDays())));
    }

    /** Throws NotHere unless this is a parent's file that is open to the actor. */
    FamilyId family(Actor actor, CaseFileId file) {
        return files.find(actor, file)
                .filter(f -> f.kind() == CaseFileKind.PARENT)
                .flatMap(CaseFile::family)
                .orElseThrow(NotHere::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
