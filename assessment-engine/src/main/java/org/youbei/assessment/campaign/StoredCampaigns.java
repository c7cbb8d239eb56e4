package org.youbei.assessment.campaign;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredCampaigns extends Repository<Campaign, UUID> {
    Campaign saveAndFlush(Campaign campaign);

    Optional<Campaign> findById(UUID id);

    @Query("select c from Campaign c where c.system = :system and c.id <> :but order by c.periodTo desc")
    List<Campaign> others(UUID system, UUID but);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> locked(UUID id);
}
