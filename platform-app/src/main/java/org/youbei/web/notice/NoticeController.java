package org.youbei.web.notice;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.obligation.notice.NoticeRow;
import org.youbei.obligation.notice.Notices;
import org.youbei.web.part.Flash;
import org.youbei.web.part.PageLinks;

/** The open notices of the unit worked in, the newest first. */
@Controller
@RequestMapping("/notices")
class NoticeController {
    private static final int PAGE = 50;

    private final Notices notices;
    private final NoticeViews views;

    NoticeController(Notices notices, NoticeViews views) {
        this.notices = notices;
        this.views = views;
    }

    @GetMapping
    String index(Actor actor, @RequestParam(required = false) @Nullable UUID after, Locale locale, Model model) {
        var rows = notices.list(actor, after, PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        model.addAttribute(
                "rows", shown.stream().map(row -> views.line(row, locale)).toList());
        model.addAttribute("links", links(rows, after));
        model.addAttribute("mayRead", !actor.has(Role.AUDITOR));
        return "notice/index";
    }

    @PostMapping("/{id}/reading")
    String read(Actor actor, @PathVariable UUID id) {
        demandReader(actor);
        if (notices.read(actor, id) instanceof Outcome.Refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/notices";
    }

    @PostMapping("/reading")
    String readAll(Actor actor, RedirectAttributes redirect) {
        demandReader(actor);
        var read = notices.readAll(actor).orElseThrow();
        redirect.addFlashAttribute("flash", Flash.done("notice.all.done", read));
        return "redirect:/notices";
    }

    private static void demandReader(Actor actor) {
        if (actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("an auditor changes nothing");
        }
    }

    private static PageLinks links(List<NoticeRow> rows, @Nullable UUID after) {
        var next = rows.size() > PAGE ? "/notices?after=" + rows.get(PAGE - 1).id() : null;
        return new PageLinks(after == null ? null : "/notices", null, next);
    }
}
