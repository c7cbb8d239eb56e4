package org.youbei.web.pointimport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointImports;
import org.youbei.inspection.point.PointImports.Upload;
import org.youbei.inspection.point.PointImports.Verdict;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.part.Flash;
import org.youbei.web.point.PointColumns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Points from a workbook: template, upload, a look at every row, taking in, and the wrong rows back with the reason. */
@Controller
@RequestMapping("/inspection-point-imports")
class PointImportController {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final PointImports imports;
    private final PointColumns columns;
    private final InspectionWords words;

    PointImportController(PointImports imports, PointColumns columns, InspectionWords words) {
        this.imports = imports;
        this.columns = columns;
        this.words = words;
    }

    /** @param reason empty for a row that can be taken in */
    record Line(int number, List<String> cells, String verdict, String reason) {}

    @GetMapping
    String form(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return "pointimport/new";
    }

    @GetMapping("/template.xlsx")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandWorker(actor);
        PointTemplate.send(response, words.say("point.list"), columns);
    }

    @PostMapping
    Object upload(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        InspectionAnswers.demandWorker(actor);
        var unit = actor.scope().unit().orElseThrow(() -> new AccessDeniedException("choose a unit first"));
        var rows = file.getSize() > PointTable.MOST_BYTES
                ? java.util.Optional.<List<List<String>>>empty()
                : PointTable.read(file.getBytes(), columns.count());
        if (rows.isEmpty()) {
            model.addAttribute("refusal", words.say("point.import.unreadable", PointTable.MOST_ROWS));
            return new ModelAndView("pointimport/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return "redirect:/inspection-point-imports/"
                + imports.keep(actor, unit, name, JSON.writeValueAsString(rows.get()));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandWorker(actor);
        var upload = find(actor, id);
        var lines = lines(actor, upload);
        model.addAttribute("upload", upload);
        model.addAttribute("heads", columns.heads());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "wrong", lines.stream().filter(line -> !line.reason().isEmpty()).count());
        model.addAttribute(
                "good", lines.stream().filter(line -> line.reason().isEmpty()).count());
        return "pointimport/show";
    }

    @PostMapping("/{id}")
    String take(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        InspectionAnswers.demandWorker(actor);
        var entries = new ArrayList<PointEntry>();
        for (var cells : rows(find(actor, id))) {
            if (columns.entry(cells) instanceof Outcome.Done<PointEntry>(var entry)) {
                entries.add(entry);
            }
        }
        redirect.addFlashAttribute("flash", Flash.done("point.import.taken", imports.take(actor, id, entries)));
        return "redirect:/inspection-points";
    }

    /** The wrong rows in the person’s own columns, with the reason in red. */
    @GetMapping("/{id}/wrong.xlsx")
    void wrong(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandWorker(actor);
        var lines = lines(actor, find(actor, id)).stream()
                .filter(line -> !line.reason().isEmpty())
                .toList();
        PointTemplate.sendWrong(response, words.say("point.list"), columns, words.say("point.import.reason"), lines);
    }

    private List<Line> lines(Actor actor, Upload upload) {
        var lines = new ArrayList<Line>();
        int number = 2;
        for (var cells : rows(upload)) {
            lines.add(
                    switch (columns.entry(cells).then(entry -> imports.check(actor, entry))) {
                        case Outcome.Done<Verdict>(var verdict) ->
                            new Line(number, cells, words.say("point.import." + verdict), "");
                        case Outcome.Refused<Verdict>(var refusals) ->
                            new Line(number, cells, words.say("point.import.WRONG"), said(refusals.getFirst()));
                    });
            number++;
        }
        return lines;
    }

    private String said(Refusal refusal) {
        var reason = words.say("refusal." + refusal.code(), refusal.arguments().toArray());
        var field = refusal.field();
        return field == null ? reason : words.say("point.form." + field) + "：" + reason;
    }

    private static List<List<String>> rows(Upload upload) {
        return JSON.readValue(upload.cells(), ROWS);
    }

    private Upload find(Actor actor, UUID id) {
        return imports.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
