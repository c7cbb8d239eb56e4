package org.youbei.web.pointimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.youbei.fuzz.Archive;

/** A workbook of any bytes: rows of texts within the limits, or nothing. */
public final class PointBytes {
    private static final int COLUMNS = 12;

    private PointBytes() {}

    public static void file(byte[] file) {
        PointTable.read(file, COLUMNS)
                .ifPresent(rows -> assertThat(rows)
                        .hasSizeLessThanOrEqualTo(PointTable.MOST_ROWS)
                        .allSatisfy(row -> assertThat(row).hasSize(COLUMNS)));
    }

    /** The bytes are the first sheet of a workbook that is sound otherwise. */
    public static void sheet(byte[] sheet) {
        file(Archive.WORKBOOK.with("xl/worksheets/sheet1.xml", sheet));
    }
}
