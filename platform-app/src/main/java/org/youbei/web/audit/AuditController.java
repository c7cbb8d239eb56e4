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
    private final Ledger<AuditFilter, AuditRow> forAuditors;
    private final Ledger<AuditFilter, AuditRow> forAdministrators;

    AuditController(AuditList entries, AuditWords words, Words plain, MessageSource messages) {
        forAuditors = ledger(entries, words, plain, messages, true);
        forAdministrators = ledger(entries, words, plain, messages, false);
        this.words = words;
    }

    private static Ledger<AuditFilter, AuditRow> ledger(
            AuditList entries, AuditWords words, Words plain, MessageSource messages, boolean auditor) {
        return Ledger.of(
                messages,
                "audit",
                "/audit",
                entries,
                Column.<AuditRow>text("audit.when", row -> plain.moment(row.at()))
                        .looking("date"),
                Column.<AuditRow>cell("audit.what", (row, out) -> words.tell(row, auditor, out))
                        .looking("main"),
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
    }

    private Ledger<AuditFilter, AuditRow> ledger(Actor actor) {
        return actor.has(Role.AUDITOR) ? forAuditors : forAdministrators;
    }

    @GetMapping("/audit")
    String index(
            Actor actor,
            @ModelAttribute AuditQuery query,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        demandReader(actor);
        return ledger(actor)
                .page(actor.scope(), query.filter(), query, place, request)
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
        ledger(actor).xlsx(actor.scope(), query.filter(), place, response);
    }

    private static void demandReader(Actor actor) {
        if (!actor.has(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("audit");
        }
    }
}
