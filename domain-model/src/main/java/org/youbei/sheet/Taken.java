package org.youbei.sheet;

/**
 * What taking an upload in has done.
 *
 * @param written new and changed things
 * @param refused rows that could not be written although the preview said so; the upload shows why
 * @param before whether it had been taken in before, and nothing was done now
 */
public record Taken(int written, int refused, boolean before) {}
