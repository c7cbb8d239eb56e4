package org.youbei.attachment;

/** A person's name for a file, fit to be shown and to be offered for saving. */
final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /** Without folders, control and direction characters; the end of a long name, because the ending is there. */
    static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }
}
