package org.youbei.shelter;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredShelters extends Repository<Shelter, UUID> {
    Shelter saveAndFlush(Shelter shelter);

    Optional<Shelter> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Shelter s where s.id = :id")
    Optional<Shelter> locked(UUID id);
}
