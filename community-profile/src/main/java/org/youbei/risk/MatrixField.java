package org.youbei.risk;

/** How many risks stand in a field of the matrix. */
public record MatrixField(int likelihood, int consequence, long risks) {}
