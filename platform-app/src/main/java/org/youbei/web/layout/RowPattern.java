package org.youbei.web.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Iterator;
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
 * for that of its answer, {@code {#key}} for a text, {@code {/}} for the root of the application. {@code {?href}} prints what follows up to
 * {@code {.}} only where the value is something, {@code {!href}} only where it is nothing or empty. Every value is escaped; nothing is nothing.
 */
final class RowPattern {
    private static final Pattern PLACE = Pattern.compile("\\{(/|\\.|#[\\w.-]+|[?!]?[a-z]\\w*(?:\\.[a-z]\\w*)*)}");
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final List<Piece> pieces = new ArrayList<>();

    /** @param name of a value, a text, the root or a condition; empty for what stands there as it is */
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
        var parts = parts(pieces.iterator(), root, texts);
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

    /** Up to the end of a condition, or of all. */
    private static List<Part> parts(Iterator<Piece> pieces, String root, UnaryOperator<String> texts) {
        var parts = new ArrayList<Part>();
        while (pieces.hasNext()) {
            var piece = pieces.next();
            if (piece.name().equals(".")) {
                return parts;
            }
            parts.add(
                    piece.name().startsWith("?") || piece.name().startsWith("!")
                            ? new Condition(piece.name(), parts(pieces, root, texts))
                            : part(piece, root, texts));
        }
        return parts;
    }

    /** Parts that are printed only where a value is something, or only where it is nothing. */
    private record Condition(boolean something, Value value, List<Part> parts) implements Part {
        Condition(String name, List<Part> parts) {
            this(name.startsWith("?"), Value.of(name.substring(1)), parts);
        }

        @Override
        public void print(Object row, StringBuilder out) {
            var text = value.text(row);
            if (something == (text != null && !text.isEmpty())) {
                parts.forEach(part -> part.print(row, out));
            }
        }
    }

    private static Part part(Piece piece, String root, UnaryOperator<String> texts) {
        return switch (piece.name().isEmpty() ? ' ' : piece.name().charAt(0)) {
            case ' ' -> (row, out) -> out.append(piece.words());
            case '/' -> (row, out) -> out.append(root).append('/');
            case '#' -> {
                var text = escaped(texts.apply(piece.name().substring(1)));
                yield (row, out) -> out.append(text);
            }
            default -> Value.of(piece.name());
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

        static Value of(String chain) {
            return new Value(List.of(chain.split("\\.")));
        }

        @Override
        public void print(Object row, StringBuilder out) {
            var text = text(row);
            if (text != null) {
                out.append(escaped(text));
            }
        }

        @Nullable String text(Object row) {
            @Nullable Object value = row;
            for (var name : names) {
                value = value == null ? null : answer(value, name);
            }
            return value == null ? null : value.toString();
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
