package org.youbei.plan;

/** All that decides which step may come next for a version. */
public record Standing(VersionState state, FilingState filing, boolean published) {}
