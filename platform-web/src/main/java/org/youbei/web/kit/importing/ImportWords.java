package org.youbei.web.kit.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.web.kit.word.Words;

/** Reasons and places of an import as sentences. */
final class ImportWords {
    private final Words words;

    ImportWords(Words words) {
        this.words = words;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The reason, behind the head of the column that it belongs to. */
    String of(SheetColumns<?> columns, Refusal refusal) {
        var field = Objects.requireNonNullElse(refusal.field(), "");
        var sentence = words.say("refusal." + refusal.code(), arguments(refusal).toArray());
        return columns.named(field)
                .map(column -> words.say("import.at", head(column), sentence))
                .orElse(sentence);
    }

    private static String head(SheetColumn<?> column) {
        return column.head(LocaleContextHolder.getLocale());
    }

    /** Words that a column knows come in both languages, and a sentence names those of its own. */
    private static List<Object> arguments(Refusal refusal) {
        var all = refusal.arguments();
        if (!SheetFault.UNKNOWN_WORD.is(refusal) || all.size() != 3) {
            return all;
        }
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return List.of(all.get(0), all.get(english ? 2 : 1));
    }

    String place(String sheet, int line) {
        return sheet.isEmpty() ? words.say("import.line", line) : words.say("import.line.of", sheet, line);
    }
}
