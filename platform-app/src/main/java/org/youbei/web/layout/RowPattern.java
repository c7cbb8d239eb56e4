package org.youbei.web.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * The markup of one row, taken apart once. {@code {title}} stands for what the row's method of that name answers, {@code {state.word}}
 * for that of its answer, {@code {#key}} for a text, {@code {/}} for the root of the application. Every value is escaped; nothing is
 * nothing.
 */
final class RowPattern {
    private static final Pattern PLACE = Pattern.compile("\\{(/|#[\\w.-]+|[a-z]\\w*(?:\\.[a-z]\\w*)*)}");
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final List<Piece> pieces = new ArrayList<>();

    /** @param name of a value, a text or the root; empty for what stands there as it is */
    private record Piece(String words, String name) {}

    RowPattern(String markup) {
        var place = PLACE.matcher(markup);
        int end = 0;
        while (place.find()) {
            pieces.add(new Piece(markup.substring(end, place.start()), ""));
            pieces.add(new Piece("", place.group(1)));
            end = place.end();
        }
        pieces.add(new Piece(markup.substring(end), ""));
    }

    /**
     * @param root where the application lies on its server, empty or with a slash in front
     * @param texts the text of a key in the language of the page
     */
    String print(Iterable<?> rows, String root, UnaryOperator<String> texts) {
        var parts = pieces.stream().map(piece -> part(piece, root, texts)).toList();
        var out = new StringBuilder();
        for (var row : rows) {
            parts.forEach(part -> part.print(row, out));
        }
        return out.toString();
    }

    @FunctionalInterface
    private interface Part {
        void print(Object row, StringBuilder out);
    }

    private static Part part(Piece piece, String root, UnaryOperator<String> texts) {
        return switch (piece.name().isEmpty() ? ' ' : piece.name().charAt(0)) {
            case ' ' -> (row, out) -> out.append(piece.words());
            case '/' -> (row, out) -> out.append(root).append('/');
            case '#' -> {
                var text = escaped(texts.apply(piece.name().substring(1)));
                yield (row, out) -> out.append(text);
            }
            default -> new Value(List.of(piece.name().split("\\.")));
        };
    }

    /** What a chain of methods answers. */
    private record Value(List<String> names) implements Part {
        private static final ClassValue<Map<String, MethodHandle>> METHODS = new ClassValue<>() {
            @Override
            protected Map<String, MethodHandle> computeValue(Class<?> type) {
                return new ConcurrentHashMap<>();
            }
        };

        @Override
        public void print(Object row, StringBuilder out) {
            @Nullable Object value = row;
            for (var name : names) {
                value = value == null ? null : answer(value, name);
            }
            if (value != null) {
                out.append(escaped(value.toString()));
            }
        }

        private static @Nullable Object answer(Object of, String name) {
            var method = METHODS.get(of.getClass()).computeIfAbsent(name, wanted -> method(of.getClass(), wanted));
            try {
                return method.invoke(of);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        private static MethodHandle method(Class<?> type, String name) {
            var found = Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name + "()"));
            found.setAccessible(true);
            try {
                return LOOKUP.unreflect(found);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
