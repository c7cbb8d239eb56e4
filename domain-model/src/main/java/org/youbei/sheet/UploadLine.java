package org.youbei.sheet;

import java.util.List;
import org.youbei.model.Refusal;

/**
 * A row of an upload as the preview shows it.
 *
 * @param number its place among the rows, from 1
 * @param sheet empty where the file has one sheet with rows
 * @param line as the spreadsheet program counts it
 * @param cells what stands in the file
 * @param shown what the thing will be, a text for each column of the import; empty where the row says nothing that can be written
 * @param taken whether it was written
 */
public record UploadLine(
        int number,
        String sheet,
        int line,
        List<String> cells,
        Verdict verdict,
        List<Refusal> reasons,
        List<FieldChange> changes,
        List<String> shown,
        boolean taken) {}
