package org.youbei.web.audit;

import jakarta.servlet.http.HttpServletRequest;
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
    private final Ledger<AuditFilter, AuditRow> ledger;

    AuditController(AuditList entries, AuditWords words, Words plain, MessageSource messages) {
        ledger = Ledger.of(
                messages,
                "audit",
                "/audit",
                entries,
                Column.<AuditRow>text("audit.when", row -> plain.moment(row.at()))
                        .looking("date"),
                Column.text("audit.actor", AuditRow::actor).under(words::roles),
                Column.<AuditRow>link(
                                "audit.action",
                                row -> "/audit?subject=" + row.subject().id(),
                                words::action)
                        .under(words::subject),
                Column.text("audit.unit", AuditRow::unitName),
                Column.cell("audit.changes", words::changes),
                Column.<AuditRow>cell(
                                "audit.link",
                                (row, out) -> out.open("code", "")
                                        .text(words.link(row))
                                        .close("code"))
                        .wide());
    }

    @GetMapping("/audit")
    String index(
            Actor actor,
            @ModelAttribute AuditQuery query,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        if (!actor.has(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("audit");
        }
        return ledger.page(actor.scope(), query.filter(), query, place, request)
                .chip("action", "account", "audit.subject.account")
                .chip("action", "plan", "audit.subject.plan")
                .chip("action", "obligation", "audit.subject.obligation")
                .ask("q", "audit.actor", "text")
                .ask("unit", "audit.unit.code", "text")
                .ask("from", "audit.from", "date")
                .ask("to", "audit.to", "date")
                .show(model);
    }
}
