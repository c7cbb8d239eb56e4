package org.youbei.sheet.file;

import java.util.List;
import org.youbei.model.Outcome;

/**
 * A table file that was read: its sheets in their order, as a person sees them.
 *
 * @param name of the file as the person calls it
 */
public record SheetFile(String name, List<SheetPage> pages) {
    public SheetFile {
        pages = List.copyOf(pages);
    }

    /**
     * Reads a file, whatever its name ends in: what it is, its bytes say.
     *
     * @return the sheets, or one refusal {@code sheet.file-…} that says what the file is and what to do
     */
    public static Outcome<SheetFile> read(String name, byte[] content, SheetLimits limits) {
        try {
            FileNature.demandTable(content, limits);
            var pages = FileNature.isArchive(content)
                    ? new WorkbookReader(limits).read(content)
                    : List.of(new TextReader(limits).read(content));
            return Outcome.done(new SheetFile(name, pages));
        } catch (UnreadableFile refused) {
            return Outcome.refused(refused.fault().refusal(refused.arguments()));
        }
    }

    public static Outcome<SheetFile> read(String name, byte[] content) {
        return read(name, content, SheetLimits.USUAL);
    }
}
