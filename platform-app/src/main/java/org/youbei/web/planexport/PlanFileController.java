package org.youbei.web.planexport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanContacts;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanParts;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.export.OfficialDocument;
import org.youbei.plan.export.PlanFile;
import org.youbei.plan.export.PlanMarkdown;
import org.youbei.plan.export.PlanPaper;
import org.youbei.plan.section.Passage;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.plan.PlanAnswers;
import org.youbei.web.plan.PlanWords;

/** A plan as a file. Mobile numbers stay hidden, unless who keeps the plan says why they are needed. */
@Controller
class PlanFileController {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final PlanDossiers dossiers;
    private final PlanStructures structures;
    private final PlanContacts contacts;
    private final UnitPicker units;
    private final PlanWords words;

    PlanFileController(
            PlanDossiers dossiers,
            PlanStructures structures,
            PlanContacts contacts,
            UnitPicker units,
            PlanWords words) {
        this.dossiers = dossiers;
        this.structures = structures;
        this.contacts = contacts;
        this.units = units;
        this.words = words;
    }

    /** @param shortened for the publication of a confidential plan */
    @GetMapping("/plans/{id:[0-9a-f-]+}.docx")
    ResponseEntity<byte[]> word(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Optional<Integer> version,
            @RequestParam(name = "short", defaultValue = "false") boolean shortened)
            throws IOException {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, version);
        var paper = paper(plan);
        var out = new ByteArrayOutputStream();
        OfficialDocument.write(
                shortened ? paper.shortened() : paper, (key, said) -> words.say("plan.paper." + key, said), out);
        return file(plan, ".docx", WORD, out.toByteArray());
    }

    @GetMapping("/plans/{id:[0-9a-f-]+}.json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable UUID id, @RequestParam Optional<Integer> version) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, version);
        return file(plan, ".json", MediaType.APPLICATION_JSON, json(plan, Map.of()));
    }

    /** The text with its tables, for other programs and for an import elsewhere. */
    @GetMapping("/plans/{id:[0-9a-f-]+}.md")
    ResponseEntity<byte[]> markdown(Actor actor, @PathVariable UUID id, @RequestParam Optional<Integer> version) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, version);
        var text = PlanMarkdown.of(plan.entry().title(), plan.sections());
        return file(plan, ".md", MARKDOWN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With all numbers in full, for who keeps the plan and says why. */
    @PostMapping("/plans/{id}/disclosure")
    ResponseEntity<byte[]> disclosed(Actor actor, @PathVariable UUID id, @RequestParam String reason) {
        var plan = dossiers.open(id, Optional.empty());
        return switch (contacts.disclose(actor, id, plan.version().id(), reason)) {
            case Outcome.Done<Map<UUID, String>>(var numbers) ->
                file(plan, ".json", MediaType.APPLICATION_JSON, json(plan, numbers));
            case Outcome.Refused<Map<UUID, String>>(var refusals) -> {
                if (PlanRefusal.NOT_YOURS.in(refusals)) {
                    throw new AccessDeniedException("another unit's plan");
                }
                yield ResponseEntity.status(Answers.status(refusals)).build();
            }
        };
    }

    private byte[] json(PlanDossier plan, Map<UUID, String> numbers) {
        var version = plan.version();
        var parts = PlanParts.of(plan, structures.of(version.id()), numbers::get, structures.pictures(version.id()));
        return PlanFile.of(
                        plan.entry(),
                        version.documentNumber(),
                        version.issuedOn() == null ? null : version.issuedOn().toString(),
                        plan.sections().stream()
                                .map(one -> new Passage(one.depth(), one.number(), one.title(), one.body()))
                                .toList(),
                        plan.unplaced(),
                        parts)
                .bytes();
    }

    private PlanPaper paper(PlanDossier plan) {
        var version = plan.version();
        var unit = plan.entry().unit();
        return new PlanPaper(
                plan.entry().title(),
                Objects.requireNonNullElse(version.documentNumber(), ""),
                units.name(unit),
                version.issuedOn(),
                plan.sections(),
                structures.of(version.id()),
                number -> structures.picture(version.id(), number));
    }

    private static ResponseEntity<byte[]> file(PlanDossier plan, String ending, MediaType type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename(plan.entry().title().replaceAll("[\\\\/:*?\"<>|]", "_") + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(type)
                .body(content);
    }
}
