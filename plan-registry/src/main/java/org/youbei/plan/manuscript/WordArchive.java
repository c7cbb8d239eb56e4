package org.youbei.plan.manuscript;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/** The parts of a .docx. Nothing is unpacked to the disk, and only parts that hold text are opened. */
final class WordArchive implements Closeable {
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts;
    private final InflationBudget budget;

    private WordArchive(ZipFile zip, Map<String, ZipArchiveEntry> parts, ReadingLimits limits) {
        this.zip = zip;
        this.parts = parts;
        this.budget = new InflationBudget(limits.inflatedBytes());
    }

    static WordArchive open(byte[] bytes, ReadingLimits limits) throws IOException, RefusedException {
        ZipFile zip = openZip(bytes);
        try {
            return new WordArchive(zip, checked(Collections.list(zip.getEntries()), limits), limits);
        } catch (RefusedException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(byte[] bytes) throws IOException, RefusedException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
        } catch (RuntimeException e) {
            // The library answers some damaged directories by unchecked exceptions.
            throw new RefusedException(Reason.BROKEN_ARCHIVE, "");
        }
    }

    private static Map<String, ZipArchiveEntry> checked(List<ZipArchiveEntry> entries, ReadingLimits limits)
            throws RefusedException {
        if (entries.size() > limits.parts()) {
            throw new RefusedException(Reason.TOO_MANY_PARTS, limits.parts());
        }
        Map<String, ZipArchiveEntry> parts = new HashMap<>();
        for (ZipArchiveEntry entry : entries) {
            check(entry, limits);
            if (parts.put(entry.getName(), entry) != null) {
                throw new RefusedException(Reason.BROKEN_ARCHIVE, entry.getName());
            }
        }
        return parts;
    }

    private static void check(ZipArchiveEntry entry, ReadingLimits limits) throws RefusedException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedException(Reason.ENCRYPTED);
        }
        long compressed = entry.getCompressedSize();
        if (entry.getSize() > limits.inflatedBytes()
                || compressed > 0 && InflationBudget.suspicious(entry.getSize(), compressed)) {
            throw new RefusedException(Reason.EXPANDS_TOO_MUCH, entry.getName());
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The names that begin so, in alphabetical order. */
    List<String> names(String beginning) {
        List<String> found = new ArrayList<>();
        parts.keySet().stream().filter(name -> name.startsWith(beginning)).forEach(found::add);
        Collections.sort(found);
        return found;
    }

    /** A cursor over the XML of a part, if the part exists. */
    Optional<XmlCursor> xml(String name, int depth) throws RefusedException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            InputStream in = budget.watch(zip.getInputStream(entry), entry.getCompressedSize());
            return Optional.of(new XmlCursor(name, in, budget, depth));
        } catch (IOException | RuntimeException e) {
            // Unsupported compression or a part that lies outside of the file, by either kind of exception.
            throw new RefusedException(Reason.BROKEN_ARCHIVE, name);
        }
    }

    /** The octets of a part, nothing where it is larger than {@code most}. */
    Optional<byte[]> content(String name, long most) throws RefusedException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null || entry.getSize() > most) {
            return Optional.empty();
        }
        try (InputStream in = budget.watch(zip.getInputStream(entry), entry.getCompressedSize())) {
            byte[] content = in.readNBytes((int) most + 1);
            return content.length > most ? Optional.empty() : Optional.of(content);
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(Reason.BROKEN_ARCHIVE, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
