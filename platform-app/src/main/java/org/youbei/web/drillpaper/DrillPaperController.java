package org.youbei.web.drillpaper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillState;
import org.youbei.model.Actor;
import org.youbei.paper.Paper;
import org.youbei.web.drill.DrillAnswers;
import org.youbei.web.drill.DrillWords;
import org.youbei.web.kit.part.State;

/** The report and the documents of a drill, each a page and a Word file with the same words. */
@Controller
class DrillPaperController {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DrillCalendar calendar;
    private final DrillPapers papers;
    private final KeptReports reports;
    private final DrillWords words;

    DrillPaperController(DrillCalendar calendar, DrillPapers papers, KeptReports reports, DrillWords words) {
        this.calendar = calendar;
        this.papers = papers;
        this.reports = reports;
        this.words = words;
    }

    @GetMapping("/drills/{id}/report")
    ModelAndView report(Actor actor, @PathVariable UUID id, Model model) {
        var drill = inside(actor, id);
        model.addAttribute("drill", id);
        model.addAttribute("drillTitle", drill.title());
        if (!drill.state().counts()) {
            model.addAttribute("heading", words.say("drill.report"));
            model.addAttribute("barred", List.of(words.say("drill.report.early")));
            return new ModelAndView("drill/barred", model.asMap(), HttpStatus.CONFLICT);
        }
        model.addAttribute("heading", words.say("drill.report.of", drill.title()));
        model.addAttribute("state", state(drill));
        model.addAttribute("file", "/drills/" + id + "/report.docx");
        model.addAttribute(
                "approval",
                drill.state() == DrillState.EVALUATED && DrillAuthority.keeps(actor, drill.unit())
                        ? "/drills/" + id + "/report-approval"
                        : null);
        model.addAttribute("paper", reports.paper(actor, drill));
        return new ModelAndView("drillpaper/show", model.asMap(), HttpStatus.OK);
    }

    @GetMapping("/drills/{id}/report.docx")
    ResponseEntity<byte[]> reportFile(Actor actor, @PathVariable UUID id) {
        var drill = inside(actor, id);
        if (!drill.state().counts()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var paper = reports.paper(actor, drill);
        return file(paper, reports.word(id).orElseGet(() -> paper.word(LocaleContextHolder.getLocale())));
    }

    @GetMapping("/drills/{id}/documents/{kind}")
    String document(Actor actor, @PathVariable UUID id, @PathVariable String kind, Model model) {
        var drill = inside(actor, id);
        var paper = papers.document(actor, drill, known(kind));
        model.addAttribute("drill", id);
        model.addAttribute("drillTitle", drill.title());
        model.addAttribute("heading", paper.title().replace('\n', ' '));
        model.addAttribute("state", null);
        model.addAttribute("file", "/drills/" + id + "/documents/" + known(kind).noun() + ".docx");
        model.addAttribute("approval", null);
        model.addAttribute("paper", paper);
        return "drillpaper/show";
    }

    @GetMapping("/drills/{id}/documents/{kind}.docx")
    ResponseEntity<byte[]> documentFile(Actor actor, @PathVariable UUID id, @PathVariable String kind) {
        var paper = papers.document(actor, inside(actor, id), known(kind));
        return file(paper, paper.word(LocaleContextHolder.getLocale()));
    }

    private Drill inside(Actor actor, UUID id) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandInside(actor, drill.unit());
        return drill;
    }

    private State state(Drill drill) {
        var approved = drill.reportApprovedAt().isPresent();
        return new State(
                approved ? State.Kind.DONE : State.Kind.SOON,
                words.say(approved ? "drill.report.approved" : "drill.report.open"));
    }

    private static PreparationPapers.Kind known(String noun) {
        return PreparationPapers.Kind.of(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(Paper paper, byte[] word) {
        var name = ContentDisposition.attachment()
                .filename(
                        paper.title().replace("\n", "").replaceAll("[\\\\/:*?\"<>|]", "_") + ".docx",
                        StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(WORD)
                .body(word);
    }
}
