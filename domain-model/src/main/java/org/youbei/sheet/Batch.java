package org.youbei.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.sheet.StoredUploads.Kept;
import org.youbei.sheet.column.SheetFault;

/** Some rows of an upload on their way in: judged again, compared with what the preview showed, saved, and marked. */
final class Batch<T> {
    private final SheetImport<T> kind;
    private final Actor actor;
    private final List<Kept> rows;

    Batch(SheetImport<T> kind, Actor actor, List<Kept> rows) {
        this.kind = kind;
        this.actor = actor;
        this.rows = rows;
    }

    /** @return how many were written */
    int take(Judge<T> judge, StoredUploads uploads, UUID upload) {
        var decisions = judge.decide(rows.stream().map(Kept::row).toList());
        var changes = new ArrayList<SheetChange<T>>();
        var judged = new ArrayList<JudgedRow>();
        var saved = new ArrayList<Integer>();
        for (int at = 0; at < rows.size(); at++) {
            var now = decisions.get(at);
            var change = now.change();
            boolean asShown = now.judged().fingerprint().equals(rows.get(at).fingerprint());
            if (change != null && asShown) {
                saved.add(at);
                changes.add(change);
                judged.add(now.judged());
            } else {
                judged.add(
                        asShown || now.judged().verdict() == Verdict.SAME
                                ? now.judged()
                                : changedMeanwhile(now.judged()));
            }
        }
        var refused = changes.isEmpty() ? List.<List<Refusal>>of() : kind.save(actor, changes);
        var taken = new ArrayList<>(rows.stream().map(row -> false).toList());
        int written = 0;
        for (int nth = 0; nth < saved.size(); nth++) {
            int at = saved.get(nth);
            if (refused.get(nth).isEmpty()) {
                taken.set(at, true);
                written++;
            } else {
                judged.set(at, wrong(judged.get(at), refused.get(nth)));
            }
        }
        uploads.judge(upload, rows.stream().map(Kept::number).toList(), judged, taken, kind.sensitive());
        return written;
    }

    private static JudgedRow changedMeanwhile(JudgedRow row) {
        return wrong(row, List.of(SheetFault.CHANGED_MEANWHILE.refusal()));
    }

    private static JudgedRow wrong(JudgedRow row, List<Refusal> reasons) {
        return new JudgedRow(row.row(), Verdict.WRONG, reasons, row.changes(), row.shown(), row.fingerprint());
    }
}
