package org.youbei.plan.outline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.ManuscriptRefusal;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;

/** The command {@code outline FILE}: shows what is recognised in any document. */
public final class OutlineCommand {
    private OutlineCommand() {}

    /**
     * Prints one heading per line (number, title, depth, separated by tabs), then the share of the text that was placed.
     *
     * @param file a .docx, .md or .txt file
     * @param out gets the headings
     * @param err gets the reason if the file is refused
     * @return 0, or 2 if the file is refused
     */
    public static int run(Path file, PrintStream out, PrintStream err) {
        return switch (new DocumentReader(ReadingLimits.DEFAULT).read(file)) {
            case Reading.Read(Manuscript manuscript) -> print(new OutlineReader().read(manuscript), out);
            case Reading.Refused(ManuscriptRefusal refusal) -> {
                err.println(file + ": " + refusal.reason() + " " + refusal.details() + advice(refusal));
                yield 2;
            }
        };
    }

    /** What to do about a file that another program can save anew. */
    private static String advice(ManuscriptRefusal refusal) {
        return switch (refusal.reason()) {
            case LEGACY_WORD, RICH_TEXT -> " 请另存为 .docx / save it as .docx";
            default -> "";
        };
    }

    private static int print(Outline outline, PrintStream out) {
        outline.all()
                .forEach(section -> out.println(section.number() + "\t" + section.title() + "\t" + section.depth()));
        out.println(String.format(Locale.ROOT, "placed\t%.1f%%", Outline.percent(outline.placed())));
        return 0;
    }
}
