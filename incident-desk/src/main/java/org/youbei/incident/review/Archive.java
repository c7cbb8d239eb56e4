package org.youbei.incident.review;

import java.time.Instant;
import java.util.UUID;

/**
 * An archive file of an incident, without its bytes.
 *
 * @param sha256 of the whole file, in hexadecimal
 * @param size in bytes
 * @param list the files inside, a line each: SHA-256, size, name
 */
public record Archive(UUID id, UUID incident, String sha256, long size, String list, Instant madeAt, String madeBy) {}
