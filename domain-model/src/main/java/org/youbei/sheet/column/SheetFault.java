package org.youbei.sheet.column;

import java.util.Locale;
import org.youbei.model.Refusal;

/**
 * What is wrong with a cell or a row. Empty, unknown, outside and malformed are different things with different people to mend them. Sentences:
 * {@code refusal.sheet.<name in lower case with hyphens>}.
 */
public enum SheetFault {
    /** A column that must be filled. */
    EMPTY,
    /** A word that the column does not know; what stands there, and the words it knows. */
    UNKNOWN_WORD,
    /** A division code or name that is not in the tree; what stands there. */
    UNKNOWN_UNIT,
    /** A name that several units of the scope have; the name, and their codes. */
    AMBIGUOUS_UNIT,
    /** A unit in which the person does not work; what stands there. */
    OUTSIDE,
    /** A unit of another level than the column asks for. */
    UNIT_LEVEL,
    MALFORMED_CODE,
    MALFORMED_NUMBER,
    MALFORMED_WHOLE,
    MALFORMED_DAY,
    MALFORMED_MONTH,
    MALFORMED_SHARE,
    MALFORMED_YES_NO,
    MALFORMED_PHONE,
    MALFORMED_CREDIT_CODE,
    MALFORMED_DEGREES,
    /** A long number that a spreadsheet program has rounded. */
    DIGITS_LOST,
    /** A formula whose result is an error; what it shows. */
    FORMULA_ERROR,
    /** A formula that no program has computed. */
    FORMULA_UNCOMPUTED,
    /** The number of characters that fit. */
    TOO_LONG,
    TOO_SMALL,
    TOO_GREAT,
    /** Only one of longitude and latitude. */
    POSITION_HALF,
    /** Coordinates without the system they are measured in. */
    DATUM_MISSING,
    /** A coordinate system that cannot be converted; what stands there. */
    DATUM_UNKNOWN,
    /** Longitude and latitude the other way round. */
    POSITION_SWAPPED,
    /** Not in the country. */
    POSITION_ABROAD,
    /** Kilometres away from the places of the unit that are known. */
    POSITION_FAR,
    /** Not in the province of the unit. */
    POSITION_ELSEWHERE,
    /** The same thing with other values in another line; the lines. */
    TWICE_DIFFERING,
    /** Word for word the same as an earlier line; the line. */
    TWICE_SAME,
    /** Changed by somebody else since the preview. */
    CHANGED_MEANWHILE;

    public String code() {
        return "sheet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Refusal refusal(Object... arguments) {
        return Refusal.of(code(), arguments);
    }

    public Refusal at(String column, Object... arguments) {
        return Refusal.at(column, code(), arguments);
    }

    public boolean is(Refusal refusal) {
        return refusal.code().equals(code());
    }
}
