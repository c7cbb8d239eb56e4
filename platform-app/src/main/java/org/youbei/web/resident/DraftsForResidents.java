package org.youbei.web.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PublicPlans;
import org.youbei.plan.PublicPlans.PublicDraft;
import org.youbei.plan.consultation.Opinion;
import org.youbei.plan.section.Section;
import org.youbei.resident.OpenDrafts;
import org.youbei.web.kit.layout.Language;

/** Drafts of a unit, its street and its district that the public is asked about. Each is read in the scope of the unit whose it is. */
@Component
class DraftsForResidents implements OpenDrafts {
    /** How long answers stay on the page after the comment period. */
    private static final int DAYS_AFTER = 90;

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    private final PublicPlans plans;
    private final PlanConsultations consultations;
    private final MessageSource messages;
    private final Clock clock;

    DraftsForResidents(PublicPlans plans, PlanConsultations consultations, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.consultations = consultations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Draft> of(JurisdictionCode unit) {
        return owners(unit).stream()
                .flatMap(owner -> drafts(owner).stream().map(draft -> draft(owner, draft)))
                .sorted(Comparator.comparing(draft -> !draft.open()))
                .toList();
    }

    @Override
    public Optional<Text> text(JurisdictionCode unit, UUID plan) {
        var today = ChinaTime.today(clock);
        for (var owner : owners(unit)) {
            var found = Scopes.in(Scope.of(owner), () -> plans.draft(owner, plan, today, today.minusDays(DAYS_AFTER)));
            if (found.isPresent()) {
                var passages = Scopes.in(Scope.of(owner), () -> plans.text(found.get())).stream()
                        .map(DraftsForResidents::passage)
                        .toList();
                return Optional.of(new Text(draft(owner, found.get()), passages, comments(found.get())));
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome<UUID> comment(Actor actor, UUID plan, LocalDate on, String words) {
        var party = messages.getMessage("resident.party", null, Language.CHINESE.locale());
        return consultations.comment(actor, plan, party, on, words);
    }

    private List<PublicDraft> drafts(JurisdictionCode owner) {
        var today = ChinaTime.today(clock);
        return Scopes.in(Scope.of(owner), () -> plans.drafts(owner, today, today.minusDays(DAYS_AFTER)));
    }

    /** The unit, then those above it up to the district. */
    private static List<JurisdictionCode> owners(JurisdictionCode unit) {
        var owners = new ArrayList<JurisdictionCode>();
        for (var next = Optional.of(unit);
                next.isPresent() && next.get().level().compareTo(JurisdictionLevel.DISTRICT) >= 0;
                next = next.get().parent()) {
            owners.add(next.get());
        }
        return owners;
    }

    private Draft draft(JurisdictionCode owner, PublicDraft draft) {
        var round = draft.round();
        var until = Objects.requireNonNull(round.publicTo());
        boolean open = round.isOpen() && !ChinaTime.today(clock).isAfter(until);
        return new Draft(
                draft.plan(),
                owner,
                draft.title(),
                Objects.requireNonNull(round.publicFrom()),
                until,
                open,
                round.publicLink());
    }

    private static Passage passage(Section section) {
        return new Passage((section.number() + " " + section.title()).strip(), masked(section.body()));
    }

    /** Somebody's number in a draft is no business of the public. */
    private static String masked(String text) {
        return MOBILE.matcher(text).replaceAll("$1****$2");
    }

    private static List<Comment> comments(PublicDraft draft) {
        return draft.round().opinions().stream()
                .filter(Opinion::isPublic)
                .map(opinion -> new Comment(
                        masked(opinion.words()),
                        opinion.handling() == null ? null : opinion.handling().name(),
                        opinion.handlingReason()))
                .toList();
    }
}
