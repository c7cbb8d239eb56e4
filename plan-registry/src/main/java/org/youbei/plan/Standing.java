package org.youbei.plan;

/**
 * All that decides which step may come next for a version.
 *
 * @param published made public, or held back for a reason
 */
public record Standing(VersionState state, FilingState filing, boolean published) {}
