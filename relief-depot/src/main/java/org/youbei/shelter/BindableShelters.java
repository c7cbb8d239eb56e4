package org.youbei.shelter;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableState;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.BindableThing;
import org.youbei.model.BindableThings;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Offers shelters to plans and says whether they can be leaned on now; what is available is the room that is left. */
@Component
class BindableShelters implements BindableThings {
    private final ShelterList shelters;

    BindableShelters(ShelterList shelters) {
        this.shelters = shelters;
    }

    @Override
    public BindableKind kind() {
        return BindableKind.SHELTER;
    }

    @Override
    public List<BindableThing> offered(JurisdictionCode unit, String words, int most) {
        var filter = new ShelterFilter(null, null, null, null, unit, words.isBlank() ? null : words);
        return shelters.first(Scope.of(unit), filter, most).stream()
                .map(row -> new BindableThing(kind(), row.id().toString(), row.name(), row.unit()))
                .toList();
    }

    @Override
    public Map<String, BindableState> states(Collection<String> references) {
        var states = new HashMap<String, BindableState>();
        for (var row : shelters.of(references)) {
            states.put(row.id().toString(), state(row));
        }
        return states;
    }

    private static BindableState state(ShelterRow row) {
        var room = row.free();
        var known = switch (row.state()) {
            case RETIRED -> BindableState.of(Condition.GONE, row.name(), "shelter.retired");
            case PLANNED, MAINTENANCE, RESTORING, PAUSED ->
                BindableState.of(
                        Condition.BROKEN,
                        row.name(),
                        "shelter.not-ready." + row.state().name());
            case READY, OPEN -> sound(row);
        };
        return new BindableState(
                known.condition(),
                known.name(),
                known.reason(),
                known.arguments(),
                room == null ? null : BigDecimal.valueOf(room));
    }

    private static BindableState sound(ShelterRow row) {
        if (row.room() == null) {
            return BindableState.of(Condition.STRAINED, row.name(), "shelter.room-unknown");
        }
        return row.saturated()
                ? BindableState.of(Condition.STRAINED, row.name(), "shelter.saturated", row.inside())
                : BindableState.sound(row.name());
    }
}
