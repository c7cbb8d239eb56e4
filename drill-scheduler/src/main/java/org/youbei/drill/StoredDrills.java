package org.youbei.drill;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredDrills extends Repository<Drill, UUID> {
    Drill saveAndFlush(Drill drill);

    Optional<Drill> findById(UUID id);

    /** Whoever changes a drill waits for whoever is changing it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Drill d where d.id = :id")
    Optional<Drill> locked(UUID id);
}
