package org.youbei.web.checklist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.ChecklistDraft;
import org.youbei.inspection.checklist.ChecklistItem;
import org.youbei.inspection.checklist.HazardGrade;

/** A district’s own version as it is typed: rows whose text is empty fall away, rows without a code get one. */
public class ChecklistForm {
    /** Empty rows for what the district adds. */
    private static final int SPARE = 3;

    private @Nullable String title;
    private List<Row> items = new ArrayList<>();

    static ChecklistForm of(Checklist list) {
        var form = new ChecklistForm();
        form.title = list.title();
        list.items().forEach(item -> form.items.add(Row.of(item)));
        for (int i = 0; i < SPARE; i++) {
            form.items.add(new Row());
        }
        return form;
    }

    ChecklistDraft draft() {
        var made = new ArrayList<ChecklistItem>();
        for (int i = 0; i < items.size(); i++) {
            var row = items.get(i);
            if (!said(row.text).isEmpty()) {
                var code = said(row.code).isEmpty() ? "own-" + (i + 1) : said(row.code);
                made.add(new ChecklistItem(
                        code,
                        said(row.text),
                        said(row.document),
                        said(row.article),
                        row.confirmed,
                        row.grade == null ? HazardGrade.GENERAL : row.grade));
            }
        }
        return new ChecklistDraft(said(title), made);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** One item. */
    public static class Row {
        private @Nullable String code;
        private @Nullable String text;
        private @Nullable String document;
        private @Nullable String article;
        private boolean confirmed;
        private @Nullable HazardGrade grade = HazardGrade.GENERAL;

        static Row of(ChecklistItem item) {
            var row = new Row();
            row.code = item.code();
            row.text = item.text();
            row.document = item.document();
            row.article = item.article();
            row.confirmed = item.confirmed();
            row.grade = item.grade();
            return row;
        }

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }

        public @Nullable String getDocument() {
            return document;
        }

        public void setDocument(@Nullable String document) {
            this.document = document;
        }

        public @Nullable String getArticle() {
            return article;
        }

        public void setArticle(@Nullable String article) {
            this.article = article;
        }

        public boolean isConfirmed() {
            return confirmed;
        }

        public void setConfirmed(boolean confirmed) {
            this.confirmed = confirmed;
        }

        public @Nullable HazardGrade getGrade() {
            return grade;
        }

        public void setGrade(@Nullable HazardGrade grade) {
            this.grade = grade;
        }
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public List<Row> getItems() {
        return items;
    }

    public void setItems(List<Row> items) {
        this.items = items;
    }
}
