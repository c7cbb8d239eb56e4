package org.youbei.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document of chapters, whatever it is printed on: a page of the application or a Word file.
 *
 * @param title of one line or more
 * @param issuer in whose name it is written
 * @param signedOn nothing before it is signed
 */
public record Paper(String title, String issuer, @Nullable LocalDate signedOn, List<Chapter> chapters) {
    public Paper {
        chapters = List.copyOf(chapters);
    }

    /** @param heading with its number */
    public record Chapter(String heading, List<Block> blocks) {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }

    /** Something in a chapter. */
    public sealed interface Block {
        /** Its sort, for whoever cannot switch over types: {@code Text}, {@code Heading} or {@code Grid}. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** A paragraph of the text. */
    public record Text(String words) implements Block {}

    /** A heading of the second level. */
    public record Heading(String words) implements Block {}

    /**
     * A table.
     *
     * @param heads of its columns
     * @param shares how the width is shared out among them
     */
    public record Grid(List<String> heads, List<Integer> shares, List<List<String>> rows) implements Block {
        public Grid {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
            if (heads.size() != shares.size()) {
                throw new IllegalArgumentException("every column has a head and a share of the width");
            }
        }
    }

    /**
     * As a Word file in the layout of official documents.
     *
     * @param language of the day below the signature; everything else is written already
     */
    public byte[] word(Locale language) {
        var out = new ByteArrayOutputStream();
        try (var paper = new OfficialPaper(title, issuer)) {
            paper.title(title);
            for (var chapter : chapters) {
                paper.heading(1, chapter.heading());
                chapter.blocks().forEach(block -> write(block, paper));
            }
            if (signedOn != null) {
                paper.signature(issuer, signedOn, language);
            }
            paper.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Block block, OfficialPaper paper) {
        switch (block) {
            case Text(var words) ->
                words.lines().filter(line -> !line.isBlank()).forEach(paper::text);
            case Heading(var words) -> paper.heading(2, words);
            case Grid(var heads, var shares, var rows) ->
                paper.table(
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(heads), rows.stream())
                                .toList(),
                        shares);
        }
    }
}
