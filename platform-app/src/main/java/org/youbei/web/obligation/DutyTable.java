package org.youbei.web.obligation;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** What falls due about a thing, as a part of its page: each leads to its line of the ledger. */
@Component
public class DutyTable {
    private final ObligationIndex duties;
    private final ObligationWords kinds;
    private final Words words;

    DutyTable(ObligationIndex duties, ObligationWords kinds, Words words) {
        this.duties = duties;
        this.kinds = kinds;
        this.words = words;
    }

    /** Those that are still to be done. */
    public ThingPart open(Subject thing) {
        return table(thing, duty -> duty.state().isOpen());
    }

    /** Those that are done or ended too. */
    public ThingPart all(Subject thing) {
        return table(thing, duty -> true);
    }

    private ThingPart table(Subject thing, Predicate<ObligationRow> shown) {
        var rows =
                duties.ofSubject(thing).stream().filter(shown).map(this::cells).toList();
        var heads =
                List.of(words.say("duties.head.duty"), words.say("duties.head.due"), words.say("duties.head.state"));
        return ThingPart.table(words.say("duties.title"), heads, rows, words.say("duties.none"));
    }

    private List<ThingCell> cells(ObligationRow duty) {
        var locale = LocaleContextHolder.getLocale();
        return List.of(
                ThingCell.link(kinds.kind(duty.kind(), locale), "/obligations/" + duty.id()),
                ThingCell.of(duty.due().toString()),
                ThingCell.state(kinds.state(duty.state(), locale)));
    }
}
