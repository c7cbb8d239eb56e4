package org.youbei.web.indicatorsystem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.indicator.SystemRefusal;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.sheet.file.SheetFile;
import org.youbei.sheet.file.SheetPage;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A whole system as a file, out and in again without loss: a spreadsheet, or JSON. */
@Controller
@RequestMapping("/indicator-systems/{id}")
class SystemFileController {
    private static final long LARGEST = 2L << 20;
    private static final TypeReference<List<Map<String, String>>> LINES = new TypeReference<>() {};

    private final SystemDesk desk;
    private final SystemWords words;
    private final StepPages steps;
    private final JsonMapper json;

    SystemFileController(SystemDesk desk, SystemWords words, StepPages steps) {
        this.desk = desk;
        this.words = words;
        this.steps = steps;
        this.json = JsonMapper.builder().build();
    }

    @GetMapping("/system.xlsx")
    void xlsx(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var system = desk.find(id);
        var nodes = nodes(system);
        new TableFile("system", "system", NodeText.COLUMNS)
                .xlsx(response, writer -> nodes.forEach(node -> writer.accept(cells(node))));
    }

    private static List<String> cells(Node node) {
        var texts = NodeText.of(node);
        return NodeText.COLUMNS.stream()
                .map(column -> texts.getOrDefault(column, ""))
                .toList();
    }

    @GetMapping("/system.json")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        var lines = nodes(desk.find(id)).stream().map(NodeText::of).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("system.json")
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(lines));
    }

    private List<Node> nodes(IndicatorSystem system) {
        return desk.tree(system).nodes();
    }

    @GetMapping("/file")
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(form(desk.find(id)));
    }

    @PostMapping("/file")
    ModelAndView load(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                form(desk.find(id)),
                sent,
                typed -> read(sent),
                (request, lines) -> lines.then(said -> desk.load(actor, id, request, said)));
    }

    private Outcome<List<Map<String, String>>> read(Sent sent) {
        var file = sent.file("file");
        if (file.isEmpty()) {
            return Outcome.refused(SystemRefusal.MISSING.at("file"));
        }
        try {
            var content = file.get().getBytes();
            var name = String.valueOf(file.get().getOriginalFilename());
            if (content.length > 0 && (content[0] == '[' || content[0] == '{')) {
                return Outcome.done(json.readValue(content, LINES));
            }
            return SheetFile.read(name, content).then(sheet -> lines(sheet.pages()));
        } catch (JacksonException e) {
            return Outcome.refused(SystemRefusal.FILE.at("file"));
        } catch (IOException e) {
            return Outcome.refused(SystemRefusal.FILE.at("file"));
        }
    }

    private static Outcome<List<Map<String, String>>> lines(List<SheetPage> pages) {
        if (pages.isEmpty() || pages.getFirst().lines().size() < 2) {
            return Outcome.refused(SystemRefusal.FILE.at("file"));
        }
        var all = pages.getFirst().lines();
        var heads = all.getFirst().cells();
        if (!heads.contains("code") || !heads.contains("name")) {
            return Outcome.refused(SystemRefusal.FILE.at("file"));
        }
        var lines = new ArrayList<Map<String, String>>();
        for (var line : all.subList(1, all.size())) {
            var said = new LinkedHashMap<String, String>();
            for (int k = 0; k < heads.size(); k++) {
                said.put(heads.get(k), line.cell(k));
            }
            lines.add(said);
        }
        return Outcome.done(lines);
    }

    private StepForm form(IndicatorSystem system) {
        var path = "/indicator-systems/" + system.getId();
        var form = new FormPages.Form(
                "indicatorsystem.file",
                "indicatorsystem.form",
                system.title(),
                words.say("indicatorsystem.file.hint"),
                path + "/file",
                path);
        return StepForm.of(form, List.of(FormField.file("file", ".xlsx,.json", LARGEST)))
                .barred(system.isDraft() ? List.of() : List.of(SystemRefusal.FROZEN.refusal()), words);
    }
}
