package org.youbei.plan.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/** Word documents: told apart from what only bears the name, then read part by part. */
final class WordFormat {
    private WordFormat() {}

    static Manuscript read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        return read(bytes, limits, new Gathering(limits));
    }

    static Manuscript read(byte[] bytes, ReadingLimits limits, Gathering gathering) throws RefusedException {
        Signature signature = Signature.of(bytes).orElseThrow(() -> new RefusedException(Reason.WRONG_TYPE, "text"));
        if (signature != Signature.ZIP) {
            throw misnamed(bytes, signature);
        }
        try (WordArchive archive = WordArchive.open(bytes, limits)) {
            return new WordReader(archive, limits, gathering).read();
        } catch (IOException e) {
            throw new RefusedException(Reason.BROKEN_ARCHIVE, "");
        }
    }

    /** The refusal of a file whose content is another kind than its name says. */
    static RefusedException misnamed(byte[] bytes, Signature signature) {
        return switch (signature) {
            case RTF -> new RefusedException(Reason.RICH_TEXT);
            case OLE2 -> compound(bytes);
            case ZIP, EMPTY_ZIP -> new RefusedException(Reason.WRONG_TYPE, "zip");
            default -> new RefusedException(Reason.WRONG_TYPE, signature.label());
        };
    }

    /** An encrypted .docx and an old .doc share their container. */
    private static RefusedException compound(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new RefusedException(Reason.ENCRYPTED);
            }
            return root.hasEntryCaseInsensitive("WordDocument")
                    ? new RefusedException(Reason.LEGACY_WORD)
                    : new RefusedException(Reason.WRONG_TYPE, "ole2");
        } catch (IOException | RuntimeException e) {
            // The library reports damage of the container by either kind of exception.
            return new RefusedException(Reason.WRONG_TYPE, "ole2");
        }
    }
}
