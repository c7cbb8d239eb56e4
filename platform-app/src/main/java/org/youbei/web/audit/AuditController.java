package org.youbei.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.audit.AuditFilter;
import org.youbei.audit.AuditList;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;

/** The audit trail of the unit worked in and those below it. */
@Controller
class AuditController {
    private static final int PAGE = 50;

    private final AuditList list;
    private final AuditLines lines;
    private final Clock clock;

    AuditController(AuditList list, AuditLines lines, Clock clock) {
        this.list = list;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String index(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable UUID subject,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam @Nullable UUID after,
            HttpServletRequest request,
            Locale language,
            Model model) {
        if (!actor.has(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("audit");
        }
        var filter = new AuditFilter(
                text(q), text(action), code(unit), subject, startOf(from), startOf(to == null ? null : to.plusDays(1)));
        var found = list.page(filter, after, PAGE + 1);
        var rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var address =
                ListAddress.of("/audit", request.getParameterMap(), "q", "action", "unit", "subject", "from", "to");
        var next = found.size() > PAGE ? address.after(rows.getLast().id().toString()) : null;
        model.addAttribute("list", address);
        model.addAttribute("links", new PageLinks(after == null ? null : address.first(), null, next));
        model.addAttribute("rows", lines.of(rows, language));
        return "audit/index";
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable JurisdictionCode code(@Nullable String unit) {
        return unit == null ? null : JurisdictionCode.parse(unit).orElse(null);
    }
}
