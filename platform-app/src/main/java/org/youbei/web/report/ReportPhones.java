package org.youbei.web.report;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.youbei.account.secret.PersonalValues;
import org.youbei.inspection.report.Writing.SealedPhone;

/** Seals the numbers that residents leave, and opens one for whoever gave a reason. */
@Component
class ReportPhones {
    /** A mobile number, or one with its area code. */
    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{9,11}");

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private final PersonalValues values;

    ReportPhones(PersonalValues values) {
        this.values = values;
    }

    static boolean isPhone(String typed) {
        return FORM.matcher(plain(typed)).matches();
    }

    SealedPhone seal(UUID report, String typed) {
        var number = plain(typed);
        var hidden = "*".repeat(number.length() - SHOWN_FIRST - SHOWN_LAST);
        var masked = number.substring(0, SHOWN_FIRST) + hidden + number.substring(number.length() - SHOWN_LAST);
        return new SealedPhone(values.encrypt(number, place(report)), masked);
    }

    String open(UUID report, String sealed) {
        return values.decrypt(sealed, place(report));
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    private static String place(UUID report) {
        return "inspection.report.phone:" + report;
    }
}
