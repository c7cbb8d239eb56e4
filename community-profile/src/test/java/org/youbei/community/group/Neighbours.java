package org.youbei.community.group;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;

/** Invented people with numbers whose check digits are right. */
final class Neighbours {
    static final LocalDate NOTICED = LocalDate.of(2026, 11, 1);

    private Neighbours() {}

    /** @param nth each another number */
    static String number(int nth) {
        var born = LocalDate.of(1940, 1, 1).plusDays(nth / 900);
        var digits = "420106" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(nth % 900 + 1);
        return digits + ResidentId.check(digits);
    }

    static PersonEntry person(JurisdictionCode unit, int nth) {
        return person(unit, number(nth), Ground.LEGAL_DUTY, null);
    }

    static PersonEntry person(
            JurisdictionCode unit, String number, Ground ground, @org.jspecify.annotations.Nullable LocalDate until) {
        return new PersonEntry(
                unit,
                "张示例",
                number,
                "13900000001",
                "3 栋",
                "501",
                "需吸氧（示例）",
                Set.of(GroupKind.LIVES_ALONE, GroupKind.POWERED_DEVICE),
                Means.NEEDS_POWER,
                1,
                "李示例",
                "13900000002",
                "赵示例",
                "13900000003",
                ground,
                NOTICED,
                until);
    }
}
