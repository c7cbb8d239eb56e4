package org.youbei.plan.shelf;

import java.util.UUID;

/**
 * A section that says what was looked for.
 *
 * @param working whether it stands in the version in work, not in the one that lists show
 * @param position of the section in its version, from 0
 * @param snippet some words around the first place in the section's text; empty where only the title says it
 * @param more how many further sections of the version say it
 */
public record Hit(UUID plan, boolean working, int position, String number, String title, String snippet, int more) {}
