package org.hearth.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.contact.Keeping.Written;
import org.hearth.contact.Way.Told;

/** What a referral told of the ways to reach a parent, as the beginning of a plan: nothing of it is verified. */
record Carried(List<SafeWay> ways, LocalDate toldOn) {
    /** As the version that was seen: what is carried then lies behind all that was written down since. */
    static final int BEFORE_THE_FIRST = -1;

    /** The same for what is there and is the first of all. */
    static final int AS_THE_FIRST = 0;

    private static final int ASK_AFTER = 30;
    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b");

    List<Written> written() {
        var written = new ArrayList<Written>();
        for (var way : ways) {
            if (isCarried(way))
                written.add(new Written(
                        channel(way),
                        way.safe() && way.channel() != ToldChannel.VOICEMAIL,
                        told(way),
                        Way.Source.REFERRAL,
                        false,
                        Optional.of(toldOn)));
        }
        return written;
    }

    /** The address as told, empty when there is none. */
    String address() {
        return of(ToldChannel.POST).map(SafeWay::detail).orElse("");
    }

    static String postcodeIn(String address) {
        var found = POSTCODE.matcher(address);
        return found.find() ? Details.postcode(found.group()).orElse("") : "";
    }

    /** A voicemail is left where one rings: it is a way of its own only when no telephone call was told of. */
    private boolean isCarried(SafeWay way) {
        if (way.channel() == ToldChannel.VOICEMAIL)
            return !way.detail().isBlank()
                    && of(ToldChannel.PHONE).filter(this::isCarried).isEmpty();
        return way.safe() || !way.detail().isBlank();
    }

    private Optional<SafeWay> of(ToldChannel channel) {
        return ways.stream().filter(way -> way.channel() == channel).findFirst();
    }

    private Told told(SafeWay way) {
        var voicemail = of(ToldChannel.VOICEMAIL).filter(SafeWay::safe).isPresent();
        var times = way.times().isBlank() ? "" : "Safe times: " + way.times().strip() + "\n";
        return new Told(
                way.channel() == ToldChannel.POST ? "" : detail(way),
                Hours.never(),
                new Manner("", "", voicemail, "", true, "", (times + way.words()).strip()),
                ASK_AFTER);
    }

    private String detail(SafeWay way) {
        if (way.channel() != ToldChannel.PHONE || !way.detail().isBlank()) return way.detail();
        return of(ToldChannel.VOICEMAIL).map(SafeWay::detail).orElse("");
    }

    private Channel channel(SafeWay way) {
        return switch (way.channel()) {
            case PHONE, VOICEMAIL -> Details.isMobile(detail(way)) ? Channel.MOBILE : Channel.LANDLINE;
            case TEXT -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
            case POST -> Channel.POST;
        };
    }
}
