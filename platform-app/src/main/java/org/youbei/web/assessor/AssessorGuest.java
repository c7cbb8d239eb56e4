package org.youbei.web.assessor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Proof;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.assessor.Assessor;
import org.youbei.assessment.assessor.AssessorDesk;
import org.youbei.assessment.assessor.AssessorInvitations;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.invitation.Invited;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.invitation.InvitationPage;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.part.Flash;

/** The page of an invited expert: the units of the invitation, and of one of them the indicators to be scored with what proves them. */
@Component
class AssessorGuest implements InvitationPage {
    private static final String PATH = "/assessor-invitations/";

    private final AssessorInvitations invitations;
    private final CampaignWords words;

    AssessorGuest(AssessorInvitations invitations, CampaignWords words) {
        this.invitations = invitations;
        this.words = words;
    }

    @Override
    public String door() {
        return AssessorInvitations.DOOR;
    }

    @Override
    public ModelAndView show(String secret, Invited invited, @Nullable String unit) {
        var opened = invitations.open(invited);
        return page(secret, invited, opened, chosen(opened, unit), Map.of(), List.of(), HttpStatus.OK);
    }

    /** The unit that is named; the first one that is not scored yet where none is. */
    private static @Nullable JurisdictionCode chosen(AssessorInvitations.Opened opened, @Nullable String named) {
        for (var one : opened.cells().entrySet()) {
            var wanted = named == null
                    ? AssessorDesk.scored(one.getValue()) < one.getValue().size()
                    : one.getKey().value().equals(named);
            if (wanted) {
                return one.getKey();
            }
        }
        return null;
    }

    @Override
    public ModelAndView take(String secret, Invited invited, Sent sent) {
        var act = sent.texts().getOrDefault("act", "");
        return act.equals("hand-in") ? handIn(secret, invited, sent) : score(secret, invited, sent);
    }

    private ModelAndView handIn(String secret, Invited invited, Sent sent) {
        return switch (invitations.handIn(invited)) {
            case Outcome.Done<Assessor> done -> {
                sent.say(Flash.done("assessor.handed-in"));
                yield new ModelAndView("redirect:" + PATH + secret);
            }
            case Outcome.Refused<Assessor>(var refusals) -> refused(secret, invited, sent, null, refusals);
        };
    }

    private ModelAndView score(String secret, Invited invited, Sent sent) {
        var opened = invitations.open(invited);
        var unit = chosen(opened, sent.texts().getOrDefault("unit", ""));
        if (unit == null) {
            return refused(
                    secret,
                    invited,
                    sent,
                    null,
                    List.of(Refusal.of("assessor.units").at("unit")));
        }
        var faults = new ArrayList<Refusal>();
        var scored = read(opened, unit, sent.texts(), faults);
        var done = invitations.score(invited, unit, request(sent), scored);
        if (done instanceof Outcome.Refused<Assessor>(var refusals)) {
            faults.addAll(refusals);
        }
        if (!faults.isEmpty()) {
            return refused(secret, invited, sent, unit, faults);
        }
        sent.say(Flash.done("assessor.saved", opened.names().getOrDefault(unit, unit.value())));
        return new ModelAndView("redirect:" + PATH + secret);
    }

    /** What is typed of each indicator that the unit is asked; what cannot be read becomes a fault, and the others are kept. */
    private static List<AssessorDesk.Scored> read(
            AssessorInvitations.Opened opened, JurisdictionCode unit, Map<String, String> texts, List<Refusal> faults) {
        var scored = new ArrayList<AssessorDesk.Scored>();
        for (var cell : opened.cells().getOrDefault(unit, List.of())) {
            var node = node(opened, cell);
            switch (entry(node.measured(), cell.code(), texts)) {
                case Outcome.Done<AnswerEntry>(var entry) ->
                    scored.add(
                            new AssessorDesk.Scored(cell.code(), number(texts.get("revision-" + cell.code())), entry));
                case Outcome.Refused<AnswerEntry>(var refusals) ->
                    refusals.forEach(one -> faults.add(one.at(one.field() + "-" + cell.code())));
            }
        }
        return scored;
    }

    private static Node node(AssessorInvitations.Opened opened, Cell cell) {
        return opened.nodes().stream()
                .filter(one -> one.code().equals(cell.code()))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing typed is nothing said. */
    private static Outcome<AnswerEntry> entry(Measure measure, String code, Map<String, String> texts) {
        var note = texts.getOrDefault("note-" + code, "").strip();
        var value = texts.getOrDefault("value-" + code, "").strip();
        if (texts.containsKey("none-" + code)) {
            return Outcome.done(new AnswerEntry(Said.NOT_APPLICABLE, null, null, note));
        }
        return value.isEmpty()
                ? Outcome.done(new AnswerEntry(Said.NOTHING, null, null, note))
                : AnswerEntry.read(measure, value, texts.getOrDefault("base-" + code, ""), note);
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static UUID request(Sent sent) {
        try {
            return UUID.fromString(sent.texts().getOrDefault("request", ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private ModelAndView refused(
            String secret, Invited invited, Sent sent, @Nullable JurisdictionCode unit, List<Refusal> refusals) {
        Answers.demandRight(refusals);
        var opened = invitations.open(invited);
        return page(secret, invited, opened, unit, sent.texts(), refusals, Answers.status(refusals));
    }

    /** @param code of the unit, for the address */
    record Unit(String code, String name, String progress, boolean done, boolean current) {}

    /** @param faults what is wrong with it, in sentences */
    record Field(
            String code,
            String name,
            String meaning,
            String evidence,
            String scale,
            boolean yesNo,
            boolean ratio,
            boolean gate,
            boolean none,
            String value,
            String base,
            String note,
            int revision,
            List<Proof> proofs,
            List<String> faults) {}

    private ModelAndView page(
            String secret,
            Invited invited,
            AssessorInvitations.Opened opened,
            @Nullable JurisdictionCode unit,
            Map<String, String> typed,
            List<Refusal> refusals,
            HttpStatus status) {
        var view = new ModelAndView("assessor/guest", status);
        view.addObject("secret", secret);
        view.addObject("assessor", opened.assessor());
        view.addObject("campaign", opened.campaign());
        view.addObject("units", units(opened, unit));
        view.addObject("unit", unit == null ? null : unit.value());
        view.addObject("unitName", unit == null ? "" : opened.names().getOrDefault(unit, unit.value()));
        view.addObject("closed", opened.closed().map(words::reason).orElse(""));
        view.addObject(
                "fields",
                unit == null
                        ? List.of()
                        : fields(opened, unit, typed, refusals, invitations.proofs(invited, opened.assessor(), unit)));
        view.addObject("request", UUID.randomUUID().toString());
        view.addObject(
                "reasons",
                words.reasons(refusals.stream()
                        .filter(one -> one.field() == null
                                || !String.valueOf(one.field()).contains("-"))
                        .toList()));
        view.addObject("faulty", !refusals.isEmpty());
        return view;
    }

    private static List<Unit> units(AssessorInvitations.Opened opened, @Nullable JurisdictionCode current) {
        return opened.cells().entrySet().stream()
                .map(one -> {
                    int scored = AssessorDesk.scored(one.getValue());
                    return new Unit(
                            one.getKey().value(),
                            opened.names()
                                    .getOrDefault(one.getKey(), one.getKey().value()),
                            scored + " / " + one.getValue().size(),
                            scored == one.getValue().size(),
                            one.getKey().equals(current));
                })
                .toList();
    }

    private List<Field> fields(
            AssessorInvitations.Opened opened,
            JurisdictionCode unit,
            Map<String, String> typed,
            List<Refusal> refusals,
            List<Proof> proofs) {
        var fields = new ArrayList<Field>();
        for (var cell : opened.cells().getOrDefault(unit, List.of())) {
            fields.add(field(node(opened, cell), cell, typed, refusals, proofs));
        }
        return fields;
    }

    private Field field(Node node, Cell cell, Map<String, String> typed, List<Refusal> refusals, List<Proof> proofs) {
        var measure = node.measured();
        var code = node.code();
        var ratio = measure.scale() == Scale.RATIO;
        var known = ratio ? cell.count() : cell.said().value();
        var none =
                typed.isEmpty() ? cell.said().state() == CellState.NOT_APPLICABLE : typed.containsKey("none-" + code);
        return new Field(
                code,
                node.name(),
                measure.meaning().isEmpty() ? measure.formula() : measure.meaning(),
                measure.evidence(),
                words.scale(measure),
                measure.scale() == Scale.YES_NO,
                ratio,
                measure.gate(),
                none,
                typed.getOrDefault("value-" + code, shown(measure, known)),
                typed.getOrDefault("base-" + code, cell.base() == null ? "" : CampaignWords.plain(cell.base())),
                typed.getOrDefault("note-" + code, cell.note()),
                cell.revision(),
                proofs.stream().filter(proof -> proof.codes().contains(code)).toList(),
                words.reasons(refusals.stream()
                        .filter(one -> String.valueOf(one.field()).endsWith("-" + code))
                        .toList()));
    }

    private static String shown(Measure measure, @Nullable BigDecimal known) {
        return known == null
                ? ""
                : measure.scale() == Scale.YES_NO
                        ? known.signum() > 0 ? "1" : "0"
                        : CampaignWords.typed(measure, known);
    }
}
