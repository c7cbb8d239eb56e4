package org.youbei.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.SheetUploads;

/** The routes of an import: a table that its person may take in, uploaded anew for each request. */
record ImportSamples(SheetUploads uploads, Actor person, SheetImport<?> kind, String path, String table) {
    static ImportSamples of(
            ApplicationContext context, Actor person, Class<? extends SheetImport<?>> kind, String path, String table) {
        return new ImportSamples(context.getBean(SheetUploads.class), person, context.getBean(kind), path, table);
    }

    void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST " + path, () -> Sample.none().upload("file", "示例.xlsx", "no workbook"));
        samples.put("POST " + path + "/{id}", () -> Sample.at(upload()).with("doubtful", "true"));
        samples.put("POST " + path + "/{id}/columns", this::columns);
        for (var page : List.of("", "/columns", "/wrong.xlsx")) {
            samples.put("GET " + path + "/{id}" + page, () -> Sample.at(upload()));
        }
    }

    /** Each column as it stands in the table. */
    private Sample columns() {
        var sample = Sample.at(upload());
        int width = table.lines().findFirst().orElseThrow().split(",").length;
        for (int at = 0; at < width; at++) {
            sample = sample.with("c" + at, at);
        }
        return sample;
    }

    private UUID upload() {
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return Scopes.in(person.scope(), () -> uploads.upload(person, kind, "示例.csv", bytes, Locale.SIMPLIFIED_CHINESE))
                .orElseThrow();
    }
}
