package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PlanVersions extends Repository<PlanVersion, UUID> {
    PlanVersion save(PlanVersion version);

    PlanVersion saveAndFlush(PlanVersion version);

    Optional<PlanVersion> findById(UUID id);

    List<PlanVersion> findByPlanOrderByNumberDesc(UUID plan);
}
