package org.youbei.web.kit.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youbei.sheet.Mapping;
import org.youbei.sheet.Upload;
import org.youbei.web.kit.word.Words;

/** How a file was read, and what of it was not. */
record Remarks(Upload upload, Mapping mapping, Words words) {
    private static final int NAMED = 20;

    List<String> all() {
        var found = upload.found();
        var remarks = new ArrayList<String>();
        remarks.add(
                found.sheet().isEmpty()
                        ? words.say("import.found.heads", found.headLine())
                        : words.say("import.found.heads.of", found.sheet(), found.headLine()));
        if (found.remembered()) {
            remarks.add(words.say("import.found.remembered"));
        }
        name(remarks, "import.found.unused", unused());
        name(remarks, "import.found.unread", found.unread());
        name(remarks, "import.found.hidden", found.hidden());
        name(
                remarks,
                "import.found.totals",
                found.totals().stream().map(String::valueOf).toList());
        if (found.hiddenLines() > 0) {
            remarks.add(words.say("import.found.hidden-lines", found.hiddenLines()));
        }
        return remarks;
    }

    private List<String> unused() {
        var used = new HashSet<>(mapping.places().values());
        var heads = upload.found().heads();
        return IntStream.range(0, heads.size())
                .filter(at -> !used.contains(at))
                .mapToObj(heads::get)
                .filter(head -> !head.isEmpty())
                .toList();
    }

    private void name(List<String> remarks, String key, List<String> names) {
        if (!names.isEmpty()) {
            var some = names.stream().limit(NAMED).collect(Collectors.joining("、"));
            remarks.add(words.say(key, names.size() > NAMED ? some + " …" : some));
        }
    }
}
