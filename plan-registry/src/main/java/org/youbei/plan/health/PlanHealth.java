package org.youbei.plan.health;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how plans in force stand, as it was found last. Inside a scope; what may not be read from there does not exist. */
@Component
@Transactional(readOnly = true)
public class PlanHealth {
    private final Weaknesses weaknesses;

    PlanHealth(Weaknesses weaknesses) {
        this.weaknesses = weaknesses;
    }

    /** What fails in the version in force of a plan, the worst first. */
    public List<Weakness> of(UUID plan) {
        return weaknesses.open(List.of(plan));
    }

    /** The state of each of the plans in which something fails. */
    public Map<UUID, Health> of(Collection<UUID> plans) {
        return weaknesses.open(plans).stream()
                .collect(Collectors.groupingBy(
                        Weakness::plan, Collectors.collectingAndThen(Collectors.toList(), Health::of)));
    }

    /** One weakness, also after it was repaired. */
    public Optional<Weakness> find(UUID weakness) {
        return weaknesses.find(weakness);
    }
}
