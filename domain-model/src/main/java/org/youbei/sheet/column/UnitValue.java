package org.youbei.sheet.column;

import java.util.Locale;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.sheet.file.PlainText;

/**
 * A unit of the division tree, by its code in any of its official forms. Whether it exists and lies inside the scope is asked for all rows of a
 * file at once.
 */
record UnitValue(JurisdictionLevel highest, JurisdictionLevel lowest) implements SheetValue {
    @Override
    public Outcome<JurisdictionCode> read(String cell, HeadUnit unit) {
        var plain = Values.withoutDecimal(PlainText.narrow(PlainText.line(cell)).replaceAll("[ -]", ""));
        if (Values.isScientific(plain)) {
            return Outcome.refused(SheetFault.DIGITS_LOST.refusal(plain));
        }
        var code = JurisdictionCode.parsePadded(plain);
        if (code.isEmpty()) {
            return Outcome.refused(SheetFault.MALFORMED_CODE.refusal(cell));
        }
        var level = code.get().level();
        return level.compareTo(highest) < 0 || level.compareTo(lowest) > 0
                ? Outcome.refused(SheetFault.UNIT_LEVEL.refusal(cell))
                : Outcome.done(code.get());
    }

    @Override
    public String show(Object value, Locale locale) {
        return value.toString();
    }

    @Override
    public Phrase hint() {
        return new Phrase("统计用区划代码", "division code");
    }
}
