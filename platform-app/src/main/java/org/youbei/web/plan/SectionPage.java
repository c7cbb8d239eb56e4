package org.youbei.web.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.model.ChinaTime;
import org.youbei.model.UuidV7;
import org.youbei.plan.PlanComments;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.comment.Comment;

/** The page on which a section is written, moved and commented on. */
@Component
class SectionPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PlanStructures structures;
    private final PlanComments comments;
    private final PlanWords words;
    private final Clock clock;

    SectionPage(PlanStructures structures, PlanComments comments, PlanWords words, Clock clock) {
        this.structures = structures;
        this.comments = comments;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A comment as it is printed.
     *
     * @param done who dealt with it and when; null while it is open
     */
    record Line(
            UUID id,
            String quote,
            String body,
            String by,
            @Nullable String done) {}

    /** @param section nothing for one that is not there yet */
    String show(PlanDossier draft, @Nullable UUID section, Model model) {
        model.addAttribute("plan", draft.id());
        model.addAttribute("planTitle", draft.entry().title());
        model.addAttribute("section", section);
        if (section != null) {
            var structure = structures.of(draft.version().id());
            model.addAttribute("editor", SectionEditor.of(draft, section, structure, words));
            around(draft, section, model);
            comments(draft, section, model);
        }
        return "plan/section";
    }

    private void comments(PlanDossier draft, UUID section, Model model) {
        model.addAttribute(
                "comments",
                comments.of(draft.version().id(), section).stream()
                        .map(this::line)
                        .toList());
        if (!model.containsAttribute("remark")) {
            model.addAttribute("remark", new CommentController.CommentForm(UuidV7.next(clock), "", ""));
        }
    }

    private Line line(Comment comment) {
        var resolved = comment.resolvedAt();
        return new Line(
                comment.id(),
                comment.quote(),
                comment.body(),
                words.say("plan.comment.by", comment.name(), moment(comment.madeAt())),
                resolved == null
                        ? null
                        : words.say("plan.comment.resolved.by", comment.resolvedBy(), moment(resolved)));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ChinaTime.ZONE));
    }

    /** The name of the section, and the ones before and behind it. */
    private static void around(PlanDossier draft, UUID id, Model model) {
        var all = draft.sections();
        var section = PlanDrafts.section(draft, id);
        var at = section.position();
        model.addAttribute("here", SectionEditor.label(section));
        if (at > 0) {
            model.addAttribute("previous", all.get(at - 1));
            model.addAttribute("previousName", SectionEditor.label(all.get(at - 1)));
        }
        if (at + 1 < all.size()) {
            model.addAttribute("next", all.get(at + 1));
            model.addAttribute("nextName", SectionEditor.label(all.get(at + 1)));
        }
    }
}
