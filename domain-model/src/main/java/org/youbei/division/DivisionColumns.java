package org.youbei.division;

import org.youbei.model.JurisdictionCode;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** The columns of a table of divisions. A code may be filled up with zeros, as the official lists print it. */
final class DivisionColumns {
    static final String CODE = "code";
    static final String NAME = "name";

    private static final int LONGEST_NAME = 100;

    static final SheetColumns<Division> ALL = SheetColumns.of(
            SheetColumn.<Division>code(
                            CODE,
                            text -> JurisdictionCode.parsePadded(text).map(JurisdictionCode::value),
                            new Phrase(
                                    "2、4、6、9、12 或 15 位数字，可用 0 补足",
                                    "2, 4, 6, 9, 12 or 15 digits, with zeros behind or without"),
                            division -> division.code().value())
                    .named("区划代码|代码|统计用区划代码|行政区划代码|单位代码", "Division code|Code")
                    .must()
                    .example("420106001000"),
            SheetColumn.<Division>text(NAME, LONGEST_NAME, Division::name)
                    .named("名称|单位名称|区划名称|行政区划名称", "Name|Division")
                    .must()
                    .example("示例街道"));

    private DivisionColumns() {}

    static Division division(SheetRow row) {
        return new Division(new JurisdictionCode(row.text(CODE)), row.text(NAME));
    }
}
