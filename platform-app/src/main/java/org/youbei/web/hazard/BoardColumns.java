package org.youbei.web.hazard;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.word.Words;

/**
 * The columns of the board. A card is moved by its menu: every step that leads from the column to another one, each to its form, because
 * no step is without something to say.
 */
@Component
class BoardColumns {
    private final InspectionWords words;
    private final Clock clock;

    BoardColumns(InspectionWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param more whether there are more than the cards shown */
    record Column(String title, String href, long count, boolean more, List<HazardLine> cards, List<Move> moves) {}

    /** @param noun behind the card’s own address */
    record Move(String noun, String label) {}

    Column of(Actor actor, HazardState state, long count, List<HazardRow> rows) {
        var today = ChinaTime.today(clock);
        return new Column(
                words.say("hazard.state." + state),
                "/hazards?state=" + state,
                count,
                count > rows.size(),
                rows.stream().map(row -> HazardLine.of(row, today, words)).toList(),
                actor.works() ? moves(state) : List.of());
    }

    private List<Move> moves(HazardState state) {
        return java.util.Arrays.stream(HazardStep.values())
                .filter(step -> step.fits(state) && step.to().isPresent())
                .map(step -> new Move(Words.noun(step), words.step(step)))
                .toList();
    }
}
