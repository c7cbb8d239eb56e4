package org.youbei.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken, by the end of the name, with what their first bytes must say. */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), Sniffed.OFFICE),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Sniffed.OFFICE),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx"), Sniffed.OFFICE),
    TEXT("text/plain", Set.of("txt", "md", "csv"), Set.of("text/plain")),
    PNG("image/png", Set.of("png"), Set.of("image/png")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg"));

    /** Without its own parsers, the detector knows an office file as the archive it is. */
    private static final class Sniffed {
        static final Set<String> OFFICE = Set.of("application/zip", "application/x-tika-ooxml");
    }

    private final String type;
    private final Set<String> endings;
    private final Set<String> sniffed;

    FileKind(String type, Set<String> endings, Set<String> sniffed) {
        this.type = type;
        this.endings = endings;
        this.sniffed = sniffed;
    }

    static Optional<FileKind> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    String type() {
        return type;
    }

    boolean accepts(String detected) {
        return sniffed.contains(detected);
    }

    boolean picture() {
        return this == PNG || this == JPEG;
    }
}
