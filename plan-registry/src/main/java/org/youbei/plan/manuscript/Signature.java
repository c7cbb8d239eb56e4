package org.youbei.plan.manuscript;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kind of a file by its first bytes; text has no signature. */
enum Signature {
    ZIP("zip", "PK\003\004"),
    EMPTY_ZIP("zip", "PK\005\006"),
    OLE2("ole2", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    RTF("rtf", "{\\rtf"),
    PDF("pdf", "%PDF-"),
    PNG("png", "\u0089PNG"),
    JPEG("jpeg", "\u00ff\u00d8\u00ff"),
    GIF("gif", "GIF8"),
    GZIP("gzip", "\u001f\u008b"),
    RAR("rar", "Rar!"),
    SEVEN_ZIP("7z", "7z\u00bc\u00af\u0027\u001c"),
    ELF("program", "\u007fELF"),
    XML("xml", "<?xml"),
    HTML("html", "<!DOCTYPE html", "<!doctype html", "<html", "<HTML"),
    MAIL("mhtml", "MIME-Version:");

    private final String label;
    private final List<byte[]> openings;

    Signature(String label, String... openings) {
        this.label = label;
        this.openings = Arrays.stream(openings)
                .map(opening -> opening.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    String label() {
        return label;
    }

    static Optional<Signature> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.opens(bytes)).findFirst();
    }

    private boolean opens(byte[] bytes) {
        return openings.stream()
                .anyMatch(opening -> bytes.length >= opening.length
                        && Arrays.equals(opening, 0, opening.length, bytes, 0, opening.length));
    }
}
