package org.hearth.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.vault.Vault;
import org.springframework.stereotype.Component;

/** Numbers and addresses in the one form in which they are kept, and the blind marks by which two are compared. */
@Component
public class Details {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final String EMAIL_KIND = "e-mail";
    private static final String PHONE_KIND = "phone";
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)(\\d[A-Z]{2})");

    private final Vault vault;

    Details(Vault vault) {
        this.vault = vault;
    }

    /** A telephone number as {@code +447700900123}; empty when it is none. Without a country it is of the United Kingdom. */
    public static Optional<String> phone(String typed) {
        try {
            var number = PHONES.parse(typed, "GB");
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** Whether it is a telephone number that can be rung from anywhere, and not the end of one. */
    static boolean isWhole(String typed) {
        try {
            var number = PHONES.parse(typed, "GB");
            return PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
        } catch (NumberParseException none) {
            return false;
        }
    }

    /** The mark of a telephone number or an e-mail address as told; empty for what is neither. */
    public Optional<byte[]> mark(String told) {
        return email(told).map(email -> vault.blind(EMAIL_KIND, email)).or(() -> phone(told)
                .map(number -> vault.blind(PHONE_KIND, number)));
    }

    /** A number as people read it aloud: {@code 07700 900123}. */
    static String readable(String detail) {
        try {
            var number = PHONES.parse(detail, "GB");
            return PHONES.format(
                    number,
                    number.getCountryCode() == 44 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException none) {
            return detail;
        }
    }

    static boolean isMobile(String typed) {
        try {
            var type = PHONES.getNumberType(PHONES.parse(typed, "GB"));
            return type == PhoneNumberUtil.PhoneNumberType.MOBILE
                    || typed.strip().startsWith("07");
        } catch (NumberParseException none) {
            return false;
        }
    }

    /** An e-mail address in small letters; empty for what is none. */
    public static Optional<String> email(String typed) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(email).matches() ? Optional.of(email) : Optional.empty();
    }

    /** As {@code W1 1AA}; empty for what is no postcode of the United Kingdom. */
    static Optional<String> postcode(String typed) {
        var match = POSTCODE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        return match.matches() ? Optional.of(match.group(1) + " " + match.group(2)) : Optional.empty();
    }

    /** As it is kept; what can't be read as a number or an e-mail address stays as it was told. */
    static String kept(Channel channel, String typed) {
        var told = typed.strip();
        if (channel.isPhone()) return phone(told).orElse(told);
        return email(told)
                .orElseGet(() -> channel == Channel.VIDEO ? phone(told).orElse(told) : told);
    }

    /** The marks of a number or e-mail address, the same for whichever way it is used; a number says nothing of its way. */
    List<byte[]> marks(Channel channel, String detail) {
        var kept = kept(channel, detail);
        if (kept.isEmpty() || channel == Channel.POST) return List.of();
        var kind = kept.contains("@") ? EMAIL_KIND : PHONE_KIND;
        return List.of(vault.blind(kind, kept.contains("@") ? kept : kept.replaceAll("[^+\\p{Alnum}]", "")));
    }

    /**
     * The marks of an address: its postcode, and its letters and digits without it. Two parents of one family at one
     * postcode nearly always share the letter box, however the lines are written.
     */
    List<byte[]> marks(String lines, String postcode) {
        var marks = new ArrayList<byte[]>();
        postcode(postcode).ifPresent(code -> marks.add(vault.blind("postcode", code)));
        var letters = lines.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]", "");
        if (!letters.isEmpty()) marks.add(vault.blind("address", letters));
        return marks;
    }
}
