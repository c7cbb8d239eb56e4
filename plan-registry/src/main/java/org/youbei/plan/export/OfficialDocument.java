package org.youbei.plan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.youbei.paper.OfficialPaper;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.section.Section;

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
        var rows = new ArrayList<List<String>>();
        for (var text : body.split("\n", -1)) {
            if (text.indexOf('\t') >= 0) {
                rows.add(Arrays.asList(text.split("\t", -1)));
                continue;
            }
            page.table(rows);
            rows.clear();
            paragraph(text);
        }
        page.table(rows);
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
