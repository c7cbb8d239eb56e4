package org.youbei.plan.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;

/** Tables: those of the text, and at the end what is done at which level, step by step, and whom to call. */
final class PaperTables {
    private final XWPFDocument document;
    private final PaperWords words;

    PaperTables(XWPFDocument document, PaperWords words) {
        this.document = document;
        this.words = words;
    }

    void of(PlanStructure structure) {
        titled("responses", List.of("level", "trigger", "actions", "decider"), rows(structure.responses()));
        titled("steps", List.of("order", "post", "action", "minutes", "resources"), steps(structure.steps()));
        titled("contacts", List.of("unit", "post", "name", "phone"), contacts(structure.contacts()));
    }

    /** A table of the text; its first row is repeated on each page. */
    void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        var table = document.createTable(rows.size(), columns);
        table.setWidth(Sheet.TEXT_WIDTH);
        table.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            table.getRow(i).setCantSplitRow(true);
            for (int j = 0; j < columns; j++) {
                cell(
                        table.getRow(i).getCell(j),
                        j < rows.get(i).size() ? rows.get(i).get(j) : "",
                        i == 0,
                        columns);
            }
        }
        OfficialDocument.line(document.createParagraph());
    }

    private static void cell(XWPFTableCell cell, String text, boolean head, int columns) {
        var width = cell.getCTTc().addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(Sheet.TEXT_WIDTH / columns));
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            (head ? Type.TABLE_HEAD : Type.TABLE).run(paragraph, lines[i]);
        }
    }

    private void titled(String table, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var title = OfficialDocument.line(document.createParagraph());
        title.setPageBreak(true);
        Type.CHAPTER.run(title, words.say(table));
        var all = new ArrayList<List<String>>();
        all.add(heads.stream().map(head -> words.say(table + "." + head)).toList());
        all.addAll(rows);
        table(all);
    }

    private List<List<String>> rows(List<Response> responses) {
        return responses.stream()
                .map(response -> List.of(
                        words.say("level." + response.level()),
                        response.trigger(),
                        response.actions(),
                        response.decider()))
                .toList();
    }

    private static List<List<String>> steps(List<ActionStep> steps) {
        return steps.stream()
                .map(step -> List.of(
                        Integer.toString(step.position() + 1),
                        step.post(),
                        step.action(),
                        Objects.toString(step.minutes(), ""),
                        step.resources()))
                .toList();
    }

    private static List<List<String>> contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> List.of(contact.unit(), contact.post(), contact.name(), contact.phone()))
                .toList();
    }
}
