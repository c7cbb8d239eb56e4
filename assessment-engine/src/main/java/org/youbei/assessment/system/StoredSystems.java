package org.youbei.assessment.system;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredSystems extends Repository<IndicatorSystem, UUID> {
    IndicatorSystem saveAndFlush(IndicatorSystem system);

    Optional<IndicatorSystem> findById(UUID id);

    List<IndicatorSystem> findBySeriesOrderByVersionDesc(UUID series);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from IndicatorSystem s where s.id = :id")
    Optional<IndicatorSystem> locked(UUID id);
}
