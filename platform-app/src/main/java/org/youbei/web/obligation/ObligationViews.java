package org.youbei.web.obligation;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Subject;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.FactKind;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationSheet;
import org.youbei.obligation.rule.Rule;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;

/** Makes rows and pages out of what the ledger holds. */
@Component
class ObligationViews {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ObligationWords words;
    private final Rules rules;
    private final ZoneId zone;

    ObligationViews(ObligationWords words, Rules rules, Clock clock) {
        this.words = words;
        this.rules = rules;
        zone = clock.getZone();
    }

    Map<String, String> kinds(Locale locale) {
        var kinds = new LinkedHashMap<String, String>();
        ObligationKind.KNOWN.forEach(kind -> kinds.put(kind.code(), words.kind(kind, locale)));
        return kinds;
    }

    ObligationPage page(Actor actor, ObligationSheet sheet, Locale locale) {
        var row = sheet.row();
        var rule = rules.pack().find(row.ruleId());
        return new ObligationPage(
                row.id(),
                row.title(),
                words.state(row.state(), locale),
                words.kind(row.kind(), locale),
                row.unitName(),
                words.owner(row, locale),
                row.ownerPosition() == null || row.ownerPosition().isEmpty(),
                row.due().toString(),
                row.state().isOpen() ? words.left(row.due(), locale) : "",
                words.period(sheet.period(), locale),
                sheet.clockStart().toString(),
                rule.map(known -> basis(known, locale)).orElse(row.ruleId()),
                rule.map(Rule::isConfirmed).orElse(false),
                rule.map(Rule::law).orElse(null),
                row.weekendsOnly(),
                Objects.toString(row.extensionDue(), null),
                evidence(sheet.evidence()),
                evidenceFile(sheet.evidence()),
                subject(row.subject()),
                Actions.open(actor, sheet),
                facts(sheet, locale));
    }

    private String basis(Rule rule, Locale locale) {
        return rule.article().equals("–")
                ? rule.document().in(locale)
                : words.text("obligation.basis", locale, rule.document().in(locale), rule.article());
    }

    private static @Nullable String evidence(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.label();
    }

    private static @Nullable String evidenceFile(@Nullable Evidence evidence) {
        return evidence != null && evidence.type().equals("attachment") ? "/attachments/" + evidence.id() : null;
    }

    private static @Nullable String subject(Subject subject) {
        return switch (subject.type()) {
            case "plan" -> "/plans/" + subject.id();
            case "plan-weakness" -> "/plan-weaknesses/" + subject.id();
            case "plan-filing" -> "/plan-filings";
            case "inspection-point" -> "/inspection-points/" + subject.id();
            case "hazard" -> "/hazards/" + subject.id();
            case "special-groups" -> "/special-groups/round";
            case "risk" -> "/risks/" + subject.id();
            case "risk-measure" -> "/risk-measures/" + subject.id();
            case "risk-alarm" -> "/risk-alarms/" + subject.id();
            case "volunteer" -> "/volunteers/" + subject.id();
            case "service-hours" -> "/service-hours/" + subject.id();
            case "expert" -> "/experts/" + subject.id();
            case "expert-invitation" -> "/expert-invitations/" + subject.id();
            case "shift-swap" -> "/shift-swaps/" + subject.id();
            case "training-session" -> "/trainings/" + subject.id();
            case "training-plan" -> "/training-plan";
            case "team" -> "/teams/" + subject.id();
            case "certificate" -> "/certificates/" + subject.id();
            case "data-request" -> "/data-requests/" + subject.id();
            case "unit-posts" -> "/posts";
            case "gauge" -> "/gauges/" + subject.id();
            case "campaign" -> "/campaigns/" + subject.id();
            case "campaign-unit" -> "/campaign-units/" + subject.id();
            case "appeal" -> "/appeals/" + subject.id();
            case "rectification" -> "/rectifications/" + subject.id();
            case "accountability-case" -> "/accountability-cases/" + subject.id();
            case "agreement" -> "/agreements/" + subject.id();
            case "help" -> "/help-requests";
            case "resident-message" -> "/resident-messages/" + subject.id();
            case "supervision-order" -> "/supervision-orders/" + subject.id();
            default -> null;
        };
    }

    private List<TimelineEntry> facts(ObligationSheet sheet, Locale locale) {
        var noted = Stream.of(
                        swept(sheet.overdueSince(), "obligation.fact.OVERDUE", locale),
                        swept(sheet.escalatedOn(), "obligation.fact.ESCALATED", locale))
                .filter(Objects::nonNull);
        return Stream.concat(sheet.facts().reversed().stream().map(fact -> entry(fact, locale)), noted)
                .sorted((a, b) -> b.when().compareTo(a.when()))
                .toList();
    }

    private @Nullable TimelineEntry swept(java.time.@Nullable LocalDate day, String key, Locale locale) {
        return day == null
                ? null
                : new TimelineEntry(day.toString(), "", words.text(key, locale), null, null, State.Kind.LATE);
    }

    private TimelineEntry entry(ObligationSheet.Fact fact, Locale locale) {
        return new TimelineEntry(
                MOMENT.format(fact.notedAt().atZone(zone)),
                Actor.PLATFORM_NAME.equals(fact.by()) ? words.text("actor.platform", locale) : fact.by(),
                words.text("obligation.fact." + fact.kind(), locale),
                change(fact, locale),
                null,
                fact.kind() == FactKind.FULFILLED ? State.Kind.DONE : State.Kind.OPEN);
    }

    private @Nullable String change(ObligationSheet.Fact fact, Locale locale) {
        var note = Objects.requireNonNullElse(fact.note(), "");
        if (fact.dueBefore() == null || fact.dueAfter() == null) {
            return note.isEmpty() ? null : note;
        }
        return words.text(
                        "obligation.fact.moved",
                        locale,
                        fact.dueBefore().toString(),
                        fact.dueAfter().toString()) + " " + note;
    }
}
