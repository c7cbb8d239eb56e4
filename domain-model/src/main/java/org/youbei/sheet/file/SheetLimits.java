package org.youbei.sheet.file;

/**
 * What a table file may hold; checked before or while it is read, never after.
 *
 * @param bytes of the file
 * @param unpacked bytes of all parts of a workbook together
 * @param parts of a workbook
 * @param lines of all sheets together
 * @param columns of a sheet
 * @param cells with a value, of all sheets together
 * @param characters of a cell, as Excel itself allows
 */
public record SheetLimits(long bytes, long unpacked, int parts, int lines, int columns, int cells, int characters) {
    public static final SheetLimits USUAL =
            new SheetLimits(20L << 20, 256L << 20, 500, 110_000, 200, 3_000_000, 32_767);

    public SheetLimits withLines(int most) {
        return new SheetLimits(bytes, unpacked, parts, most, columns, cells, characters);
    }
}
