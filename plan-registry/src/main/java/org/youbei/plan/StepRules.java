package org.youbei.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;

/** What is wrong with what a person says about a step, field by field. Where the step fits at all is {@link PlanStep}'s matter. */
final class StepRules {
    private static final int SHORT = 100;
    private static final int LONG = 5_000;

    private final LocalDate today;
    private final List<Refusal> found = new ArrayList<>();

    private StepRules(LocalDate today) {
        this.today = today;
    }

    static List<Refusal> objections(Plan plan, PlanVersion version, Step step, LocalDate today) {
        var rules = new StepRules(today);
        rules.check(plan, version, step);
        return rules.found;
    }

    private void check(Plan plan, PlanVersion version, Step step) {
        switch (step) {
            case Step.Submission s -> atMost("note", s.note(), LONG);
            case Step.Approval s -> {
                required("approver", s.approver(), SHORT);
                between("on", s.on(), null);
            }
            case Step.Issue s -> {
                between("on", s.on(), null);
                if (DocumentNumber.parse(s.number()).isEmpty()) {
                    found.add(PlanRefusal.NUMBER_FORM.at("number"));
                }
            }
            case Step.Return s -> {
                required("reason", s.reason(), LONG);
                if (s.to().compareTo(VersionState.SUBMITTED) > 0 || s.to().compareTo(version.state()) >= 0) {
                    found.add(PlanRefusal.RETURN_TARGET.at("to"));
                }
            }
            case Step.Withdrawal s -> required("reason", s.reason(), LONG);
            case Step.Filing s -> {
                between("on", s.on(), version.issuedOn());
                atMost("note", s.note(), LONG);
            }
            case Step.FilingAcceptance s -> {
                between("on", s.on(), version.filingSentOn());
                atMost("reference", s.reference(), SHORT);
            }
            case Step.FilingReturn s -> {
                between("on", s.on(), version.filingSentOn());
                required("missing", s.missing(), LONG);
            }
            case Step.Publication s -> publication(plan, version, s);
            case Step.Evaluation s -> {
                between("on", s.on(), version.issuedOn());
                required("evaluator", s.evaluator(), SHORT);
                required("report", s.report(), 10 * LONG);
            }
            case Step.Revision s -> {
                required("reason", s.reason(), LONG);
                if (plan.working().isPresent()) {
                    found.add(PlanRefusal.DRAFT_IN_WORK.refusal());
                }
            }
            case Step.Abolition s -> {
                between("on", s.on(), version.issuedOn());
                required("reason", s.reason(), LONG);
            }
        }
    }

    private void publication(Plan plan, PlanVersion version, Step.Publication step) {
        between("on", step.on(), version.issuedOn());
        required("place", step.place(), 300);
        atMost("link", step.link(), 500);
        if (!step.link().isEmpty() && !isWebAddress(step.link())) {
            found.add(PlanRefusal.LINK_FORM.at("link"));
        }
        if (plan.entry().confidentiality() == Confidentiality.RESTRICTED && !step.shortVersion()) {
            found.add(PlanRefusal.SHORT_VERSION_NEEDED.at("shortVersion"));
        }
    }

    private void required(String field, String text, int most) {
        if (text.isBlank()) {
            found.add(PlanRefusal.MISSING.at(field));
        }
        atMost(field, text, most);
    }

    private void atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(PlanRefusal.TOO_LONG.at(field, most));
        }
    }

    private void between(String field, LocalDate day, @Nullable LocalDate earliest) {
        if (day.isAfter(today)) {
            found.add(PlanRefusal.DATE_IN_FUTURE.at(field));
        }
        if (earliest != null && day.isBefore(earliest)) {
            found.add(PlanRefusal.DATE_TOO_EARLY.at(field, earliest));
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
