package org.hearth.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.contact.Keeping.Written;
import org.hearth.contact.Way.Told;

/** What a referral told of the ways to reach a parent, as the beginning of a plan: nothing of it is verified. */
record Carried(List<SafeWay> ways) {
    private static final int ASK_AFTER = 30;
    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b");

    List<Written> written() {
        var voicemail = ways.stream().anyMatch(w -> w.channel() == ToldChannel.VOICEMAIL && w.safe());
        var written = new ArrayList<Written>();
        for (var way : ways) {
            if (way.channel() != ToldChannel.VOICEMAIL
                    && (way.safe() || !way.detail().isBlank()))
                written.add(new Written(channel(way), way.safe(), told(way, voicemail), Way.Source.REFERRAL, false));
        }
        return written;
    }

    /** The address as told, empty when there is none. */
    String address() {
        return ways.stream()
                .filter(way -> way.channel() == ToldChannel.POST)
                .map(SafeWay::detail)
                .findFirst()
                .orElse("");
    }

    static String postcodeIn(String address) {
        var found = POSTCODE.matcher(address);
        return found.find() ? Details.postcode(found.group()).orElse("") : "";
    }

    private static Told told(SafeWay way, boolean voicemail) {
        var times = way.times().isBlank() ? "" : "Safe times: " + way.times().strip() + "\n";
        return new Told(
                way.channel() == ToldChannel.POST ? "" : way.detail(),
                Hours.never(),
                new Manner("", "", voicemail, "", true, "", (times + way.words()).strip()),
                ASK_AFTER);
    }

    private static Channel channel(SafeWay way) {
        return switch (way.channel()) {
            case PHONE, VOICEMAIL -> Details.isMobile(way.detail()) ? Channel.MOBILE : Channel.LANDLINE;
            case TEXT -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
            case POST -> Channel.POST;
        };
    }
}
