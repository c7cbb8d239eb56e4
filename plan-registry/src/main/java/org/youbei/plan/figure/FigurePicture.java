package org.youbei.plan.figure;

/** A picture as it is kept: decoded and written anew, {@code image/png} or {@code image/jpeg}. The bytes are not to be changed. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record FigurePicture(String type, int width, int height, byte[] content) {}
