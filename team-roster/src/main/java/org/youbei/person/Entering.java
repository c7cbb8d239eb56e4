package org.youbei.person;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * Somebody whom a unit wants to know.
 *
 * @param id made with the form; the id of the person where it is a new one
 * @param kind as what
 */
public record Entering(UUID id, JurisdictionCode unit, PersonEntry entry, MembershipKind kind) {}
