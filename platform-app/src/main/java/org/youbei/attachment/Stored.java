package org.youbei.attachment;

import java.time.Instant;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A stored file.
 *
 * @param name as its person called it, without folders and control characters
 * @param type its media type
 * @param size in bytes, as stored
 * @param hash SHA-256 of the stored bytes, in hexadecimal
 */
public record Stored(
        UUID id, JurisdictionCode jurisdiction, String name, String type, long size, String hash, Instant storedAt) {}
