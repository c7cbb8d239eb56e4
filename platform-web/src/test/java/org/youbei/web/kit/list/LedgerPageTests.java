package org.youbei.web.kit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Page;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

class LedgerPageTests {
    private record Filter(@Nullable String colour) {}

    /** What the address says: whose, beside the filter. */
    private record Asked(@Nullable String colour, @Nullable String owner) {}

    private record Row(String name, int count) {}

    private static final class Rows extends ListReader<Filter, Row> {
        private final List<Row> rows;

        Rows(List<Row> rows) {
            super(
                    JdbcClient.create(new DriverManagerDataSource()),
                    Listing.of("select 1 where true", "id", (row, n) -> new Row("", n), Sort.day("due", "due")));
            this.rows = rows;
        }

        @Override
        protected ListQuery where(Scope scope, Filter filter) {
            return new ListQuery();
        }

        @Override
        public Page<Row> page(Scope scope, Filter filter, Sort sort, @Nullable String after, int size) {
            return new Page<>(rows, "next");
        }
    }

    private final StaticMessageSource texts = new StaticMessageSource();

    @BeforeEach
    void speakInKeys() {
        texts.setUseCodeAsDefaultMessage(true);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private LedgerPage<Row> page(String query, Row... rows) {
        var ledger = Ledger.of(
                texts,
                "thing",
                "/things",
                new Rows(List.of(rows)),
                Column.link("thing.name", row -> "/things/" + row.count(), Row::name),
                Column.number("thing.count", Row::count).sorted("due"),
                Column.<Row>cell("thing.read", (row, out) -> out.button("/things/1/reading", "read", row.name())),
                Column.text("thing.file", Row::name).inFiles());
        var request = new MockHttpServletRequest("GET", "/things");
        for (var part : query.isEmpty() ? new String[0] : query.split("&")) {
            request.addParameter(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        var place = new Place(request.getParameter("sort"), request.getParameter("after"));
        return ledger.page(Scope.ALL, new Filter(null), new Asked(null, null), place, request);
    }

    @Test
    void printsTheCellsOfThePageEscaped() {
        assertThat(page("", new Row("<b>甲</b>", 3)).print("/app"))
                .contains("<a href=\"/app/things/3\">&lt;b&gt;甲&lt;/b&gt;</a>")
                .contains("form=\"ledger-form\" formaction=\"/app/things/1/reading\"")
                .doesNotContain("thing.file");
        assertThat(page("").getHeads())
                .extracting(LedgerPage.Head::label)
                .containsExactly("thing.name", "thing.count", "thing.read");
    }

    @Test
    void keepsOnlyWhatThePageKnowsInItsLinks() {
        var page = page("owner=me&foreign=1&sort=due");

        assertThat(page.getHeads().get(1).href()).isEqualTo("/things?owner=me&sort=-due");
        assertThat(page.getHeads().get(1).sorted()).isEqualTo("ascending");
        assertThat(page.getLinks().next()).isEqualTo("/things?owner=me&sort=due&after=next");
        assertThat(page.getLinks().first()).isNull();
    }

    @Test
    void refusesAnOrderThatTheListDoesNotHave() {
        assertThatThrownBy(() -> page("sort=password")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void offersManyValuesInAMenuThatSaysWhatIsChosen() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("red", "Red");
        colours.put("blue", "Blue");

        var open = page("").menu("colour", "thing.colour", colours).getMenus().getFirst();
        assertThat(open.label()).isEqualTo("thing.colour");
        assertThat(open.choices()).extracting(Chip::href).containsExactly("/things?colour=red", "/things?colour=blue");

        var chosen = page("colour=blue")
                .menu("colour", "thing.colour", colours)
                .getMenus()
                .getFirst();
        assertThat(chosen.label()).isEqualTo("Blue");
        assertThat(chosen.choices().get(1)).isEqualTo(new Chip("Blue", "/things", true, null));
    }

    @Test
    void asksForSeveralValuesAtOnceAndKeepsTheOthers() {
        var page = page("colour=red&owner=me").ask("owner", "thing.owner", "text");

        assertThat(page.getAsked()).containsExactly(new Find("owner", "thing.owner", "text"));
        assertThat(page.keeps("colour")).isTrue();
        assertThat(page.keeps("owner")).isFalse();
        assertThat(page.isNarrowable()).isTrue();
        assertThat(page("").isNarrowable()).isFalse();
    }

    @Test
    void takesAFilterBackWhereItIsSet() {
        var page = page("colour=red").chip("colour", "red", "Red", 3L).set("owner", null);

        assertThat(page.getChips()).containsExactly(new Chip("Red", "/things", true, 3L));
    }

    @Test
    void saysWhereToBeginWhileThereIsNothing() {
        assertThat(page("").begin(true, "thing.new", "/things/new").getBeginning())
                .isEqualTo(new LedgerPage.Empty("thing.empty", "thing.empty.text", "/things/new", "thing.new"));
        assertThat(page("").begin(false, "thing.new", "/things/new")
                        .getBeginning()
                        .href())
                .isNull();
        assertThat(page("").finishedWhenEmpty().isFinished()).isTrue();
        assertThat(page("").isEmpty()).isTrue();
    }
}
