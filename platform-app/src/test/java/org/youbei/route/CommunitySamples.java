package org.youbei.route;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.community.FigureSheet;
import org.youbei.community.group.Ground;
import org.youbei.community.group.GroupKind;
import org.youbei.community.group.GroupRegister;
import org.youbei.community.group.GroupSheet;
import org.youbei.community.group.Means;
import org.youbei.community.group.PersonEntry;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ResidentId;
import org.youbei.risk.gauge.ReadingSheet;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.SheetUploads;
import org.youbei.testing.Cast;

/** Figures and people of the community 420106001001. */
class CommunitySamples implements RouteSamples {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final GroupRegister register;
    private final SheetUploads uploads;
    private final FigureSheet figures;
    private final GroupSheet groups;
    private final ReadingSheet readings;

    CommunitySamples(ApplicationContext context) {
        register = context.getBean(GroupRegister.class);
        uploads = context.getBean(SheetUploads.class);
        figures = context.getBean(FigureSheet.class);
        groups = context.getBean(GroupSheet.class);
        readings = context.getBean(ReadingSheet.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        addImport(uploads, samples, "/community-figure-imports", figures);
        addImport(uploads, samples, "/special-group-imports", groups);
        addImport(uploads, samples, "/gauge-reading-imports", readings);
        samples.put("GET /boundaries/{code}", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY));
        samples.put("GET /boundaries/{code}/import", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY));
        samples.put(
                "POST /boundaries/{code}/import",
                () -> Sample.at(Cast.JIYUQIAO_COMMUNITY)
                        .upload("file", "a.json", "{}")
                        .with("datum", "CGCS2000")
                        .with("source", "示例"));
        samples.put("POST /risk-sheet/insertion", () -> Sample.none().with("plan", UUID.randomUUID()));
        samples.put("GET /communities/{code}", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY));
        samples.put("GET /communities/{code}/figures", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY));
        samples.put(
                "POST /communities/{code}/figures",
                () -> Sample.at(Cast.JIYUQIAO_COMMUNITY)
                        .with("asOf", "2026-01-01")
                        .with("source", ""));
        samples.put("GET /communities/{code}/figures/{figure}", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY, "elevators"));
        samples.put("POST /special-groups", () -> Sample.none().with("unit", Cast.JIYUQIAO_COMMUNITY));
        samples.put("POST /special-groups/round", () -> Sample.none().with("unit", Cast.JIYUQIAO_COMMUNITY));
        samples.put("POST /m/evacuation-list", Sample::none);
        samples.put("POST /special-groups/evacuation-list", () -> Sample.none().with("unit", Cast.JIYUQIAO_COMMUNITY));
        for (var page : List.of("", "/change", "/removal")) {
            samples.put("GET /special-groups/{id}" + page, () -> Sample.at(person()));
        }
        samples.put("POST /special-groups/{id}/change", () -> Sample.at(person()));
        samples.put("POST /special-groups/{id}/removal", () -> Sample.at(person()));
        samples.put(
                "POST /special-groups/{id}/revelation",
                () -> Sample.at(person()).with("reason", "示例"));
    }

    /** The file of the street's person: the heads of the template and a row that says too little. */
    static void addImport(
            SheetUploads uploads, Map<String, Supplier<Sample>> samples, String path, SheetImport<?> kind) {
        var heads = kind.columns().heads(Locale.SIMPLIFIED_CHINESE);
        Supplier<Sample> upload = () -> Sample.at(upload(uploads, kind, heads));
        samples.put("POST " + path, () -> Sample.none().upload("file", "示例.xlsx", "no workbook"));
        samples.put("GET " + path + "/{id}", upload);
        samples.put("POST " + path + "/{id}", () -> upload.get().with("doubtful", "true"));
        samples.put("GET " + path + "/{id}/columns", upload);
        samples.put("POST " + path + "/{id}/columns", () -> {
            var sample = upload.get();
            for (int at = 0; at < heads.size(); at++) {
                sample = sample.with("c" + at, at);
            }
            return sample;
        });
        samples.put("GET " + path + "/{id}/wrong.xlsx", upload);
    }

    private static UUID upload(SheetUploads uploads, SheetImport<?> kind, List<String> heads) {
        var table = String.join(",", heads) + "\n420106001001" + ",".repeat(heads.size() - 1) + "\n";
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return Scopes.in(
                        Cast.STREET.scope(),
                        () -> uploads.upload(Cast.STREET, kind, "示例.csv", bytes, Locale.SIMPLIFIED_CHINESE))
                .orElseThrow();
    }

    private UUID person() {
        int nth = NEXT.getAndIncrement();
        var number = ResidentId.completed("42010619400101%03d".formatted(nth % 1_000))
                .value();
        var id = UUID.randomUUID();
        var entry = new PersonEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "张示例",
                number,
                "",
                "3 栋",
                "501",
                "",
                Set.of(GroupKind.LIVES_ALONE),
                Means.WALKS,
                1,
                "李示例",
                "13900000002",
                "赵示例",
                "13900000003",
                Ground.LEGAL_DUTY,
                LocalDate.of(2026, 1, 1),
                null);
        Scopes.in(Cast.STREET.scope(), () -> register.list(Cast.STREET, id, entry))
                .orElseThrow();
        return id;
    }
}
