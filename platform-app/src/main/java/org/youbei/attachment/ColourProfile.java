package org.youbei.attachment;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The colour profile in a segment APP2 of a JPEG (ICC.1:2022, annex B.4). */
final class ColourProfile {
    private static final byte[] HEAD = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    /** Which part of how many follows the head, a byte each. */
    private static final int NUMBERS = 2;

    /** Values that are tried of each colour; the curve of sRGB is that of no other space at all of them. */
    private static final float[] LEVELS = {0, 0.1f, 0.3f, 0.6f, 1};
    /** Five steps of 255: profiles of sRGB differ in the last digits of their numbers. */
    private static final float LIKE = 0.02f;

    /** Each browser has one, and to compare colours takes some milliseconds. */
    private static final Set<ByteBuffer> KNOWN = ConcurrentHashMap.newKeySet();

    private static final int MOST_KNOWN = 64;
    private static final int LONGEST_KNOWN = 8_192;

    private ColourProfile() {}

    /** Whether colours are the same without the segment: it holds no profile, or all of one that means sRGB, which every viewer assumes. */
    static boolean isSpare(byte[] segment) {
        if (!Arrays.equals(segment, 0, Math.min(HEAD.length, segment.length), HEAD, 0, HEAD.length)) {
            return true;
        }
        int start = HEAD.length + NUMBERS;
        boolean whole = segment.length > start && segment[HEAD.length] == 1 && segment[HEAD.length + 1] == 1;
        return whole && isUsual(Arrays.copyOfRange(segment, start, segment.length));
    }

    private static boolean isUsual(byte[] profile) {
        var key = ByteBuffer.wrap(profile);
        if (KNOWN.contains(key)) {
            return true;
        }
        boolean usual = isLikeScreens(profile);
        if (usual && profile.length <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
            KNOWN.add(key);
        }
        return usual;
    }

    private static boolean isLikeScreens(byte[] profile) {
        try {
            var space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            return space.getType() == ColorSpace.TYPE_RGB && isLikeScreens(space);
        } catch (IllegalArgumentException | CMMException e) {
            return false; // damaged
        }
    }

    private static boolean isLikeScreens(ICC_ColorSpace space) {
        for (float red : LEVELS) {
            for (float green : LEVELS) {
                for (float blue : LEVELS) {
                    var colour = new float[] {red, green, blue};
                    if (!isLike(colour, space.toRGB(colour))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isLike(float[] one, float[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > LIKE) {
                return false;
            }
        }
        return true;
    }
}
