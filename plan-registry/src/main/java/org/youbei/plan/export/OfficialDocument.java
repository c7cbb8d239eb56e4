package org.youbei.plan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import org.youbei.paper.OfficialPaper;
import org.youbei.paper.PaperCell;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.section.Section;
import org.youbei.plan.table.TableGrid;
import org.youbei.plan.table.TableText;

/** Writes a version as an official document: number, title, text, signature and date, then the tables of what is done by whom. */
public final class OfficialDocument {
    private static final Pattern ANNEX = Pattern.compile("附\\s*[件录表图].*");

    private final OfficialPaper page;
    private final PlanPaper paper;
    private final PaperTables tables;

    private OfficialDocument(OfficialPaper page, PlanPaper paper, PaperWords words) {
        this.page = page;
        this.paper = paper;
        this.tables = new PaperTables(page, words);
    }

    /** @param out is not closed */
    public static void write(PlanPaper paper, PaperWords words, OutputStream out) throws IOException {
        try (var page = new OfficialPaper(paper.title(), paper.issuer())) {
            new OfficialDocument(page, paper, words).write();
            page.write(out);
        }
    }

    private void write() {
        page.number(paper.number());
        page.title(paper.title());
        boolean signed = false;
        for (var section : paper.sections()) {
            if (isAnnex(section) && !signed) {
                signature();
                signed = true;
            }
            section(section, signed);
        }
        if (!signed) {
            signature();
        }
        tables.of(paper.structure());
    }

    private void section(Section section, boolean annexes) {
        var heading = (section.number() + gap(section.number()) + section.title()).strip();
        if (!heading.isEmpty() && annexes && isAnnex(section)) {
            page.annex(section.depth(), heading);
        } else if (!heading.isEmpty()) {
            page.heading(section.depth(), heading);
        }
        body(section.body());
    }

    /** A dotted or named number stands apart from its title, 一、 and （一） do not. */
    private static String gap(String number) {
        return number.endsWith("、") || number.endsWith("）") || number.endsWith(".") || number.isEmpty() ? "" : "　";
    }

    private void body(String body) {
        for (var piece : TableText.pieces(body)) {
            switch (piece) {
                case TableText.Line(var text) -> paragraph(text);
                case TableText.Tabled(var grid) -> table(grid);
            }
        }
    }

    private void table(TableGrid grid) {
        var rows = grid.slots().stream()
                .map(row -> row.stream().map(OfficialDocument::cell).toList())
                .toList();
        page.merged(
                rows, grid.widths().isEmpty() ? Collections.nCopies(grid.columns(), 1) : grid.widths(), grid.headed());
    }

    private static PaperCell cell(TableGrid.Slot slot) {
        var start = slot.cell().down() == 1
                ? PaperCell.Start.ALONE
                : slot.begins() ? PaperCell.Start.FIRST : PaperCell.Start.FURTHER;
        return new PaperCell(
                slot.begins() ? slot.cell().text() : "", slot.cell().across(), start);
    }

    private void paragraph(String text) {
        var figure = Figure.numberIn(text);
        var picture = figure.flatMap(number -> paper.pictures().apply(number));
        if (picture.isPresent()) {
            PaperPicture.add(page.centred(), picture.get(), text.strip());
            page.caption(text.strip());
        } else if (!text.isBlank()) {
            page.text(text);
        }
    }

    private void signature() {
        var day = paper.issuedOn();
        if (day != null) {
            page.signature(paper.issuer(), day);
        }
    }

    private static boolean isAnnex(Section section) {
        return ANNEX.matcher(section.number()).matches()
                || (section.number().isEmpty() && ANNEX.matcher(section.title()).matches());
    }
}
