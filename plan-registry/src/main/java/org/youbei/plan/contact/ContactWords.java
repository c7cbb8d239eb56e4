package org.youbei.plan.contact;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written down about a contact.
 *
 * @param phone in full; empty for none; nothing keeps the number that is known
 */
public record ContactWords(
        String name, String post, String unit, @Nullable String phone) {}
