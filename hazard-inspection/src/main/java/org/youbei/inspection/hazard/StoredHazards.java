package org.youbei.inspection.hazard;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredHazards extends Repository<Hazard, UUID> {
    Hazard saveAndFlush(Hazard hazard);

    Optional<Hazard> findById(UUID id);

    /** Steps of one hazard wait for each other, so that two people never take the same one twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Hazard h where h.id = :id")
    Optional<Hazard> locked(UUID id);

    @Query(
            "select h from Hazard h where h.origin.point = :point and h.state not in ('CLOSED', 'DISMISSED') order by h.origin.foundAt")
    List<Hazard> openAt(UUID point);

    @Query(
            "select count(h) from Hazard h where h.origin.point = :point and h.origin.item = :item and h.state = 'CLOSED'")
    int closedBefore(UUID point, String item);
}
