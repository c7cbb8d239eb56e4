package org.youbei.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetRow;

/** Tells units that are outside the scope from those that are not in the tree, for many rows at once. */
@Component
class Units {
    private final Jurisdictions jurisdictions;

    Units(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** The faults of rows, by their place in the list. */
    Map<Integer, List<Refusal>> check(Actor actor, SheetColumns<?> columns, List<SheetRow> rows) {
        var codes = new HashSet<JurisdictionCode>();
        rows.forEach(row -> row.values().values().forEach(value -> {
            if (value instanceof JurisdictionCode code && actor.scope().contains(code)) {
                codes.add(code);
            }
        }));
        var known = jurisdictions.names(codes).keySet();
        var faults = new HashMap<Integer, List<Refusal>>();
        for (int at = 0; at < rows.size(); at++) {
            for (var column : columns.all()) {
                if (rows.get(at).values().get(column.name()) instanceof JurisdictionCode code
                        && !known.contains(code)) {
                    var fault = actor.scope().contains(code) ? SheetFault.UNKNOWN_UNIT : SheetFault.OUTSIDE;
                    faults.computeIfAbsent(at, row -> new ArrayList<>()).add(fault.at(column.name(), code.value()));
                }
            }
        }
        return faults;
    }
}
