package org.youbei.sheet;

import java.util.List;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.TableSearch;

/**
 * A row with its verdict.
 *
 * @param reasons why it is wrong, doubtful or repeated
 * @param changes old and new values of a changed row
 * @param shown what the thing will be, a text for each column of the import; empty where the row says nothing that can be written
 * @param fingerprint of what is stored, so that a change by somebody else is noticed; empty where nothing is
 */
record JudgedRow(
        TableSearch.Row row,
        Verdict verdict,
        List<Refusal> reasons,
        List<FieldChange> changes,
        List<String> shown,
        String fingerprint) {}
