package org.youbei.web.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.account.secret.PersonalValues;
import org.youbei.inspection.report.Writing.SealedPhone;
import org.youbei.model.PhoneNumber;

/** Seals the numbers that residents leave, and opens one for whoever gave a reason. */
@Component
class ReportPhones {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private final PersonalValues values;

    ReportPhones(PersonalValues values) {
        this.values = values;
    }

    /** A mobile number, or one with its area code, however it was typed. */
    static boolean isPhone(String typed) {
        return number(typed).isPresent();
    }

    SealedPhone seal(UUID report, String typed) {
        var number = number(typed).orElseThrow();
        var hidden = "*".repeat(number.length() - SHOWN_FIRST - SHOWN_LAST);
        var masked = number.substring(0, SHOWN_FIRST) + hidden + number.substring(number.length() - SHOWN_LAST);
        return new SealedPhone(values.encrypt(number, place(report)), masked);
    }

    String open(UUID report, String sealed) {
        return values.decrypt(sealed, place(report));
    }

    private static Optional<String> number(String typed) {
        return PhoneNumber.parse(typed)
                .filter(number -> number.personal() || number.value().startsWith("0"))
                .map(PhoneNumber::dialled)
                .filter(number -> number.matches("\\d{10,18}"));
    }

    private static String place(UUID report) {
        return "inspection.report.phone:" + report;
    }
}
