package org.youbei.web.kit.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.listing.ListReader;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.part.ListAddress;
import org.youbei.web.kit.part.PageLinks;

/**
 * A list as people see it, whoever asks: its address, its columns, its files. The filter is a record whose components are the parameters
 * of the address, in the order in which links write them.
 *
 * @param noun the beginning of its texts: {@code hazard} for {@code hazard.list}, {@code hazard.list.sub}, {@code hazard.rows}, {@code
 *     hazard.empty} and {@code hazard.empty.text}
 * @param path its address; the name of its files is the same, with hyphens between its parts
 */
public record Ledger<F extends Record, R>(
        String noun, String path, ListReader<F, R> reader, List<Column<R>> columns, MessageSource messages)
        implements LedgerPage.Texts {
    private static final int ROWS = 50;

    @SafeVarargs
    public static <F extends Record, R> Ledger<F, R> of(
            MessageSource messages, String noun, String path, ListReader<F, R> reader, Column<R>... columns) {
        return new Ledger<>(noun, path, reader, List.of(columns), messages);
    }

    /** A page of the list. An order that it does not have is a bad request; a place that it does not have is the first page. */
    public LedgerPage<R> page(Scope scope, F filter, Place place, HttpServletRequest request) {
        return page(scope, filter, filter, place, request);
    }

    /** @param asked what the address asks for, where the filter follows from it and from who asks; its components are the parameters */
    public LedgerPage<R> page(Scope scope, F filter, Record asked, Place place, HttpServletRequest request) {
        var page = reader.page(scope, filter, sort(place), place.after(), ROWS);
        var list = address(asked, request);
        var next = page.next();
        var links = new PageLinks(
                place.after() == null ? null : list.first(), null, next == null ? null : list.after(next));
        return new LedgerPage<>(this, columns, page.rows(), list, links);
    }

    public void xlsx(Scope scope, F filter, Place place, HttpServletResponse response) throws IOException {
        file().xlsx(response, rows(scope, filter, place));
    }

    public void csv(Scope scope, F filter, Place place, HttpServletResponse response) throws IOException {
        file().csv(response, rows(scope, filter, place));
    }

    /** Only parameters of the filter and the order are kept, whatever else an address brings. */
    private ListAddress address(Record asked, HttpServletRequest request) {
        return ListAddress.of(path, request.getParameterMap(), parameters(asked.getClass()));
    }

    /** The parameters of a filter in an address. */
    public static String[] parameters(Class<? extends Record> filter) {
        return Stream.of(filter.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }

    private Sort sort(Place place) {
        return reader.sort(place.sort())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no order of this list"));
    }

    private TableFile file() {
        return new TableFile(
                path.substring(1).replace('/', '-'),
                say(noun + ".list"),
                inFiles().map(column -> say(column.text())).toList());
    }

    private TableFile.Rows rows(Scope scope, F filter, Place place) {
        var cells = cells();
        var sort = sort(place);
        return writer -> reader.each(
                scope,
                filter,
                sort,
                row -> writer.accept(cells.stream().map(cell -> cell.apply(row)).toList()));
    }

    private List<Function<R, String>> cells() {
        var cells = new ArrayList<Function<R, String>>();
        for (var column : columns) {
            var cell = column.file();
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private Stream<Column<R>> inFiles() {
        return columns.stream().filter(column -> column.file() != null);
    }

    @Override
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
