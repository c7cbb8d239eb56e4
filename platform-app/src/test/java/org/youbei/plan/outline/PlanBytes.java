package org.youbei.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.youbei.fuzz.Archive;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;

/** A plan of any bytes: refused, or read into an outline that has lost nothing. */
public final class PlanBytes {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);

    private PlanBytes() {}

    public static void read(String name, byte[] bytes) {
        switch (READER.read(name, bytes)) {
            case Reading.Read(Manuscript manuscript) -> losesNothing(manuscript);
            case Reading.Refused(var refusal) -> assertThat(refusal.reason()).isNotNull();
        }
    }

    /** The bytes are the body of a document that is sound otherwise. */
    public static void body(byte[] bytes) {
        read("a.docx", Archive.DOCUMENT.with("word/document.xml", bytes));
    }

    private static void losesNothing(Manuscript manuscript) {
        var outline = new OutlineReader().read(manuscript);
        long source = manuscript.blocks().stream()
                .mapToLong(block -> OutlineSection.visible(block.text()))
                .sum();
        long unplaced = outline.unplaced().stream()
                .map(Block::text)
                .mapToLong(OutlineSection::visible)
                .sum();
        assertThat(unplaced + outline.all().mapToLong(OutlineSection::visible).sum())
                .isEqualTo(source);
    }
}
