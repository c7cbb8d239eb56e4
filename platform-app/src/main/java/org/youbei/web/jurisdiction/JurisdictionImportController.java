package org.youbei.web.jurisdiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.jurisdiction.DivisionImport;
import org.youbei.jurisdiction.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.web.part.Flash;

/** Uploads a division table, to be checked or taken. Only an administrator may, within the own scope. */
@Controller
@RequestMapping("/jurisdiction-imports")
class JurisdictionImportController {
    private static final String FORM = "jurisdictionimport/new";

    private final DivisionImporter importer;

    JurisdictionImportController(DivisionImporter importer) {
        this.importer = importer;
    }

    @GetMapping
    String form(Actor actor) {
        demandAdministrator(actor);
        return FORM;
    }

    @GetMapping("/template.csv")
    ResponseEntity<String> template(Actor actor) {
        demandAdministrator(actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"divisions.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body("\uFEFFcode,name\r\n");
    }

    @PostMapping
    ModelAndView create(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean check,
            RedirectAttributes redirect)
            throws IOException {
        demandAdministrator(actor);
        if (file == null || file.isEmpty() && isUnnamed(file)) {
            return refused("missing", true);
        }
        var kept = Files.createTempFile("divisions", ".csv");
        try {
            file.transferTo(kept);
            return answer(outcome(actor, kept, file, check), check, redirect);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static boolean isUnnamed(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isEmpty();
    }

    private DivisionImport outcome(Actor actor, Path kept, MultipartFile file, boolean check) {
        return check
                ? importer.preview(actor, kept)
                : importer.load(actor, kept, String.valueOf(file.getOriginalFilename()));
    }

    private static ModelAndView answer(DivisionImport outcome, boolean check, RedirectAttributes redirect) {
        return switch (outcome) {
            case DivisionImport.Rejected rejected -> refused("rejected", rejected);
            case DivisionImport.Loaded loaded -> {
                var key = check ? "jurisdiction.import.previewed" : "jurisdiction.import.loaded";
                redirect.addFlashAttribute(
                        "flash", Flash.done(key, loaded.rows(), loaded.added(), loaded.renamed(), loaded.unchanged()));
                yield new ModelAndView(check ? "redirect:/jurisdiction-imports" : "redirect:/jurisdictions");
            }
        };
    }

    private static ModelAndView refused(String name, Object value) {
        return new ModelAndView(FORM, Map.of(name, value), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void demandAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("divisions are imported by an administrator");
        }
    }
}
