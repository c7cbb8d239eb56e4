package org.youbei.library.regime;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRegimes extends Repository<Regime, UUID> {
    Regime saveAndFlush(Regime regime);

    Optional<Regime> findById(UUID id);

    List<Regime> findByJurisdictionAndKind(String jurisdiction, String kind);

    List<Regime> findByDocumentIn(List<UUID> documents);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Regime r where r.id = :id")
    Optional<Regime> locked(UUID id);
}
