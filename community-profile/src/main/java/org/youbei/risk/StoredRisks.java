package org.youbei.risk;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRisks extends Repository<Risk, UUID> {
    Risk saveAndFlush(Risk risk);

    Optional<Risk> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Risk r where r.id = :id")
    Optional<Risk> locked(UUID id);
}
