package org.youbei.plan;

import java.util.Locale;
import org.youbei.model.Reason;
import org.youbei.model.Refusal;
import org.youbei.model.Refusal.Kind;

/** Why the registry refuses. Each has its sentence in the texts, as {@code refusal.plan.<name in lower case with hyphens>}. */
public enum PlanRefusal implements Reason {
    /** The step does not fit to where the version stands; the sentence is that of the step. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** Somebody else changed the same thing since it was opened. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    /** The person's role or unit does not allow it. */
    NOT_YOURS(Kind.FORBIDDEN),
    TITLE_MISSING,
    /** Longer than fits; the number of characters that do. */
    TOO_LONG,
    CATEGORY_MISSING,
    CATEGORY_NOT_FOR_GENERAL,
    SUPERIOR_UNFIT,
    UNIT_OUTSIDE,
    TEXT_MISSING,
    SECTIONS_MISSING,
    BODY_MISSING,
    UNPLACED_OPEN,
    NUMBER_FORM,
    NUMBER_TAKEN,
    DATE_IN_FUTURE,
    /** Before another date that must come first; that date. */
    DATE_TOO_EARLY,
    /** A field that must be filled in. */
    MISSING,
    SHORT_VERSION_NEEDED,
    LINK_FORM,
    RETURN_TARGET,
    DRAFT_IN_WORK(Kind.CONFLICT),
    NO_DRAFT(Kind.CONFLICT),
    IMPORT_USED(Kind.CONFLICT),
    /** Sent back by the receiving unit; what it named. */
    FILING_LACKS,
    GROUP_MISSING,
    LEADER_MISSING,
    RISK_ASSESSMENT_MISSING,
    RESOURCE_SURVEY_MISSING,
    CASE_ANALYSIS_MISSING,
    NOT_CONSULTED,
    NOT_REVIEWED,
    SHORT_VERSION_MISSING,
    /** Units that were asked and may still answer; their names and the last day. */
    ANSWERS_OUTSTANDING,
    /** Comments that nobody has decided on; how many. */
    COMMENTS_OPEN,
    /** The public may still comment; until when. */
    PUBLIC_PERIOD_RUNNING,
    /** The public comment period has a beginning and an end, or neither. */
    PERIOD_INCOMPLETE,
    /** Only one unit or person a line, each at most so many characters. */
    PARTY_TOO_LONG,
    /** A consultation or review that has ended is not changed any more. */
    ROUND_ENDED,
    EXPERTS_MISSING,
    /** An expert who drafted the plan takes no part in its review; the names. */
    EXPERT_DRAFTED,
    /** The name, and what the person keeps out of. */
    EXPERT_CONFLICT,
    EXPERT_KNOWN,
    /** Takes no part any more; the name. */
    EXPERT_RECUSED(Kind.CONFLICT),
    /** Signed already: the name, the day, who recorded it. */
    EXPERT_SIGNED(Kind.CONFLICT),
    /** An answer is there already: whose, what; it is replaced only where the person says so. */
    ANSWER_KNOWN(Kind.CONFLICT),
    /** Whoever agrees has no comment. */
    AGREES_WITH_COMMENT,
    /** What somebody else said is recorded with a scan or a reason. */
    PROOF_MISSING,
    POINTS_MISSING,
    /** A version that fails one of the six points does not pass; the point. */
    POINT_NOT_MET,
    /** Experts who take part and have not signed; the names. */
    SIGNATURES_MISSING,
    COORDINATION_MISSING,
    /** The unit's numbers have no gap; the next one. */
    NUMBER_GAP,
    /** The unit numbers its plans by another pattern; the pattern. */
    NUMBER_PATTERN,
    PATTERN_FORM,
    PROCEDURE_TOO_SIMPLE,
    PROCEDURE_UNFIT,
    /** Only a restricted plan may be held back from the public. */
    NOT_RESTRICTED,
    /** There is no such paragraph to split at; the number of paragraphs. */
    NO_PARAGRAPH,
    NOTHING_BEFORE,
    LEVEL_TAKEN,
    /** The most minutes that a step may take. */
    MINUTES_RANGE,
    SECTION_GONE,
    PHONE_FORM,
    THING_UNKNOWN,
    /** The words that a comment quotes do not stand in the section. */
    QUOTE_UNKNOWN,
    /** A comment that is not there, or stands already as somebody wants it. */
    COMMENT_STANDS(Kind.CONFLICT),
    QUOTA_RANGE,
    TRIGGER_MISSING,
    POST_MISSING,
    PHONE_MISSING,
    /** The superior plan has not changed, or somebody has said how the plan stands to it. */
    NOTHING_TO_CONFIRM,
    NOT_IN_FORCE,
    /** From one to so many people. */
    ATTENDANCE,
    /** An evaluation that finds a reason of article 35 cannot end with keeping the plan as it is. */
    KEEP_CONTRADICTS,
    /** A plan cannot hang under one that hangs under it. */
    SUPERIOR_CYCLE,
    /** No section that was chosen says the words. */
    NOTHING_REPLACED;

    private final Kind kind;

    PlanRefusal() {
        this(Kind.INVALID);
    }

    PlanRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "plan";
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Also a refusal of this kind that has a sentence of its own for one step. */
    @Override
    public boolean is(Refusal refusal) {
        return Reason.super.is(refusal) || refusal.code().startsWith(code() + ".");
    }

    /** The sentence for a blocker by the name of its policy. */
    static Refusal of(String policy) {
        return switch (policy) {
            case "SpecialPlanHasCategory" -> CATEGORY_MISSING.refusal();
            case "HasSections" -> SECTIONS_MISSING.refusal();
            case "HasText" -> TEXT_MISSING.refusal();
            case "UnplacedTextIsDealtWith" -> UNPLACED_OPEN.refusal();
            case "ResponsesHaveTriggers" -> TRIGGER_MISSING.refusal();
            case "StepsNameAPost" -> POST_MISSING.refusal();
            case "ContactsHavePhones" -> PHONE_MISSING.refusal();
            default -> throw new IllegalArgumentException("no blocker: " + policy);
        };
    }

    static Refusal outOfOrder(PlanStep step) {
        return Refusal.conflict(
                OUT_OF_ORDER.code() + "." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
