package org.youbei.web.drillpaper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.youbei.paper.Paper;
import org.youbei.paper.Paper.Block;
import org.youbei.paper.Paper.Grid;
import org.youbei.paper.Paper.Text;
import org.youbei.web.drill.DrillWords;

/** Numbers the chapters of a document as they come, and leaves out those that say nothing. */
final class Chapters {
    private final DrillWords words;
    private final List<Paper.Chapter> chapters = new ArrayList<>();

    Chapters(DrillWords words) {
        this.words = words;
    }

    Chapters add(String key, List<Block> blocks) {
        var said = blocks.stream().filter(Chapters::saysSomething).toList();
        if (!said.isEmpty()) {
            var heading = words.say("drill.paper.number", chapters.size() + 1, words.say("drill.paper." + key));
            chapters.add(new Paper.Chapter(heading, said));
        }
        return this;
    }

    Chapters add(String key, Block... blocks) {
        return add(key, Arrays.asList(blocks));
    }

    List<Paper.Chapter> all() {
        return chapters;
    }

    Text text(String key, Object... arguments) {
        return new Text(words.say("drill.paper." + key, arguments));
    }

    /** @param columns the keys of the heads, each with its share of the width, as {@code minute:2} */
    Grid grid(String columns, List<List<String>> rows) {
        var all = columns.split(" ", -1);
        return new Grid(
                Arrays.stream(all)
                        .map(column -> words.say("drill.paper.column." + column.split(":", 2)[0]))
                        .toList(),
                Arrays.stream(all)
                        .map(column -> Integer.valueOf(column.split(":", 2)[1]))
                        .toList(),
                rows);
    }

    /** Lines with their numbers before them. */
    static List<List<String>> numbered(List<List<String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    var row = new ArrayList<>(List.of(Integer.toString(i + 1)));
                    row.addAll(rows.get(i));
                    return List.copyOf(row);
                })
                .toList();
    }

    private static boolean saysSomething(Block block) {
        return switch (block) {
            case Text(var said) -> !said.isBlank();
            case Grid(var heads, var shares, var rows) -> !rows.isEmpty();
            case Paper.Heading heading -> true;
        };
    }
}
