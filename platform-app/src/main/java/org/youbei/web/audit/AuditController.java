package org.youbei.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.audit.AuditFilter;
import org.youbei.audit.AuditList;
import org.youbei.audit.AuditRow;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.word.Words;

/** The audit trail of the unit worked in and those below it. */
@Controller
class AuditController {
    private final AuditWords words;
    private final Ledger<AuditFilter, AuditRow> ledger;

    AuditController(AuditList entries, AuditWords words, Words plain, MessageSource messages) {
        ledger = Ledger.of(
                messages,
                "audit",
                "/audit",
                entries,
                Column.<AuditRow>text("audit.when", row -> plain.moment(row.at()))
                        .looking("date"),
                Column.<AuditRow>cell("audit.what", words::tell).looking("main"),
                Column.<AuditRow>text("audit.what", words::sentence).inFiles(),
                Column.<AuditRow>text("audit.kind", words::subject).inFiles(),
                Column.<AuditRow>text("audit.roles", words::roles).inFiles(),
                Column.text("audit.unit", AuditRow::unitName),
                Column.<AuditRow>cell("audit.changes", (row, out) -> words.changes(row, out)),
                Column.<AuditRow>text("audit.changes", words::changes).inFiles(),
                Column.<AuditRow>cell(
                                "audit.link",
                                (row, out) -> out.open("code", "")
                                        .text(words.link(row))
                                        .close("code"))
                        .wide(),
                Column.<AuditRow>text("audit.link", words::link).inFiles());
        this.words = words;
    }

    @GetMapping("/audit")
    String index(
            Actor actor,
            @ModelAttribute AuditQuery query,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        demandReader(actor);
        return ledger.page(actor.scope(), query.filter(), query, place, request)
                .same("audit.export", "/audit.xlsx")
                .menu("kind", "audit.kind", words.kinds())
                .ask("q", "audit.actor", "text")
                .ask("unit", "audit.unit.ask", "text")
                .ask("from", "audit.from", "date")
                .ask("to", "audit.to", "date")
                .show(model);
    }

    @GetMapping("/audit.xlsx")
    void file(Actor actor, @ModelAttribute AuditQuery query, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        demandReader(actor);
        ledger.xlsx(actor.scope(), query.filter(), place, response);
    }

    private static void demandReader(Actor actor) {
        if (!actor.has(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("audit");
        }
    }
}
