package org.youbei.web.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.result.UnitScore;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.paper.Paper;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.unit.UnitPicker;

/** Results as files: a spreadsheet with every cell, and a report for people. */
@Component
class ResultFiles {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final CampaignDesk desk;
    private final AnswerDesk answers;
    private final ResultViews views;
    private final CampaignWords words;
    private final UnitPicker units;

    ResultFiles(CampaignDesk desk, AnswerDesk answers, ResultViews views, UnitPicker units) {
        this.desk = desk;
        this.answers = answers;
        this.views = views;
        this.words = views.words();
        this.units = units;
    }

    /** A line per unit and indicator: what was said, what the figure says, what was decided and why, what it scores. */
    void xlsx(Campaign campaign, List<UnitScore> scores, HttpServletResponse response) throws IOException {
        var head = Stream.of(
                        "unit",
                        "code",
                        "rank",
                        "total",
                        "gate",
                        "grade",
                        "indicator",
                        "self",
                        "evidence",
                        "decision",
                        "comment",
                        "score",
                        "weight")
                .map(name -> words.say("result.head." + name))
                .toList();
        var codes =
                scores.stream().map(score -> new JurisdictionCode(score.code())).toList();
        var cells = new HashMap<String, List<Cell>>();
        answers.cells(campaign.getId(), codes)
                .forEach(cell -> cells.computeIfAbsent(cell.unit().value(), none -> new ArrayList<>())
                        .add(cell));
        var tree = desk.tree(campaign);
        new TableFile("results", words.say("result.title"), head).xlsx(response, writer -> {
            for (var score : scores) {
                var gate = views.gate(score, tree);
                for (var cell : cells.getOrDefault(score.code(), List.of())) {
                    tree.find(cell.code())
                            .ifPresent(node -> writer.accept(line(score, gate == null ? "" : gate.word(), node, cell)));
                }
            }
        });
    }

    private List<String> line(UnitScore score, String gate, Node node, Cell cell) {
        var measure = node.measured();
        var decision = cell.decision();
        var value = score.cells().get(node.code());
        var share = score.shares().get(node.code());
        return List.of(
                score.name(),
                score.code(),
                score.rank() == null ? "" : score.rank().toString(),
                score.shown(),
                gate,
                views.bands(score.bands()),
                node.code() + " " + node.name(),
                words.said(measure, cell.said()),
                words.figure(measure, cell.evidence()),
                decision == null ? "" : words.said(measure, decision.said()),
                decision == null ? "" : decision.comment(),
                value == null ? "" : UnitScore.shown(value),
                share == null ? "" : CampaignWords.percent(share));
    }

    void report(Campaign campaign, List<UnitScore> scores, HttpServletResponse response) throws IOException {
        var language = LocaleContextHolder.getLocale();
        var paper = new Paper(
                words.say("result.report.title", campaign.title()),
                units.name(campaign.unit()),
                campaign.publishedOn(),
                List.of(
                        new Paper.Chapter(words.say("result.report.basis"), basis(campaign)),
                        new Paper.Chapter(
                                words.say("result.report.streets"), table(campaign, scores, JurisdictionLevel.STREET)),
                        new Paper.Chapter(
                                words.say("result.report.communities"),
                                table(campaign, scores, JurisdictionLevel.COMMUNITY))));
        response.setContentType(WORD);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("report.docx").build().toString());
        response.getOutputStream().write(paper.word(language));
    }

    private List<Paper.Block> basis(Campaign campaign) {
        var entry = campaign.entry();
        return List.of(
                new Paper.Text(words.say("result.report.period", entry.from(), entry.to())),
                new Paper.Text(words.say("result.report.method", words.of("campaign.method.", entry.method()))),
                new Paper.Text(words.say("result.report.grading", words.of("campaign.grading.", entry.grading()))),
                new Paper.Text(words.say("result.report.version", campaign.version())));
    }

    private List<Paper.Block> table(Campaign campaign, List<UnitScore> scores, JurisdictionLevel level) {
        var tree = desk.tree(campaign);
        var rows = scores.stream()
                .filter(score -> score.level() == level)
                .sorted(Comparator.comparingInt(score -> score.rank() == null ? Integer.MAX_VALUE : score.rank()))
                .map(score -> {
                    var gate = views.gate(score, tree);
                    return List.of(
                            score.rank() == null ? "—" : score.rank().toString(),
                            score.name(),
                            score.shown(),
                            score.coverageShown(),
                            views.bands(score.bands()),
                            gate == null ? "—" : gate.word());
                })
                .toList();
        if (rows.isEmpty()) {
            return List.of(new Paper.Text(words.say("result.report.none")));
        }
        var heads = Stream.of("rank", "unit", "total", "coverage", "grade", "gate")
                .map(name -> words.say("result.head." + name))
                .toList();
        return List.of(new Paper.Grid(heads, List.of(8, 30, 12, 12, 14, 24), rows));
    }
}
