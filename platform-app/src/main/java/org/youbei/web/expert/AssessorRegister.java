package org.youbei.web.expert;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.assessment.assessor.Register;
import org.youbei.expert.Conflict;
import org.youbei.expert.Experts;
import org.youbei.model.JurisdictionCode;

/** The experts of the district as those who are invited to score, with what they keep out of. */
@Component
class AssessorRegister implements Register {
    private final Experts experts;

    AssessorRegister(Experts experts) {
        this.experts = experts;
    }

    @Override
    public Optional<Known> find(UUID expert, LocalDate day) {
        return experts.known(expert)
                .map(known -> new Known(known.entry().name(), known.entry().employer(), known.isAppointed(day)));
    }

    @Override
    public Optional<Barred> barred(UUID expert, Map<JurisdictionCode, String> units) {
        var employer =
                experts.known(expert).map(known -> known.entry().employer()).orElse("");
        var conflicts =
                experts.conflicts(expert).stream().filter(Conflict::holds).toList();
        for (var unit : units.entrySet()) {
            if (unit.getValue().equals(employer)) {
                return Optional.of(new Barred(unit.getKey(), employer));
            }
            for (var conflict : conflicts) {
                if (concerns(conflict, unit.getKey(), unit.getValue())) {
                    return Optional.of(new Barred(unit.getKey(), conflict.because()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean concerns(Conflict conflict, JurisdictionCode unit, String name) {
        var with = conflict.unit();
        return with != null && unit.value().startsWith(with.value())
                || conflict.party().equals(name);
    }
}
