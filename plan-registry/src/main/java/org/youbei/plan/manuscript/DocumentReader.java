package org.youbei.plan.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/**
 * Reads {@code .docx}, {@code .md} and {@code .txt} files of any origin. Safe for hostile files: no limit is exceeded, no external
 * entity is fetched, no macro is run, and no exception other than a failing stream leaves it. Thread-safe.
 */
public final class DocumentReader {
    private static final Map<String, Format> FORMATS = Map.of(
            "docx", WordFormat::read,
            "docm", WordFormat::read,
            "md", MarkdownFormat::read,
            "markdown", MarkdownFormat::read,
            "txt", TextFormat::read,
            "doc", DocumentReader::old,
            "wps", DocumentReader::old,
            "dot", DocumentReader::old,
            "rtf", DocumentReader::old);

    private final ReadingLimits limits;

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads a file on the disk; its name says how, its content is checked against the name. */
    public Reading read(Path file) {
        Path name = file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name == null ? "" : name.toString(), in);
        } catch (IOException e) {
            return new Reading.Refused(ManuscriptRefusal.of(Reason.UNREADABLE));
        }
    }

    /** Reads an upload: {@code name} as the person's machine called it; the stream is left open. */
    public Reading read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 16));
        try {
            return new Reading.Read(parse(name, bytes));
        } catch (RefusedException e) {
            return new Reading.Refused(e.refusal());
        }
    }

    /** Reads an upload that is already in memory. */
    public Reading read(String name, byte[] bytes) {
        try {
            return read(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail to be read", e);
        }
    }

    private Manuscript parse(String name, byte[] bytes) throws RefusedException {
        if (bytes.length > limits.bytes()) {
            throw new RefusedException(Reason.TOO_LARGE, limits.bytes());
        }
        if (bytes.length == 0) {
            throw new RefusedException(Reason.EMPTY);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Format format = FORMATS.get(ending);
        if (format == null) {
            throw new RefusedException(Reason.UNKNOWN_ENDING, ending);
        }
        return format.read(bytes, limits);
    }

    /** A file that only bears the name of an old one, as some programs write, is read; an old one must be saved anew. */
    private static Manuscript old(byte[] bytes, ReadingLimits limits) throws RefusedException {
        return switch (Signature.of(bytes).orElse(null)) {
            case ZIP, RTF, OLE2 -> WordFormat.read(bytes, limits);
            case null, default -> throw new RefusedException(Reason.LEGACY_WORD);
        };
    }

    /** How one kind of file is read. */
    @FunctionalInterface
    interface Format {
        Manuscript read(byte[] bytes, ReadingLimits limits) throws RefusedException;
    }
}
