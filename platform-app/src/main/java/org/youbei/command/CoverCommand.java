package org.youbei.command;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.supply.need.CoverDesk;
import org.youbei.supply.need.CoverLine;
import org.youbei.supply.need.NeedNorms;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints as one JSON document how long the stock of a unit lasts for so many people and days, the same figures as on the page. What is short stands
 * first. Amounts are in the measure of the norm; days are rounded down to hundredths.
 */
@Component
class CoverCommand implements Command {
    private static final String USAGE = "cover UNIT PEOPLE DAYS";
    /** Hours within which promised goods must be there, as on the page. */
    private static final int HOURS = 24;

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_DAYS = 60;

    private final CoverDesk desk;
    private final Jurisdictions units;
    private final MessageSource messages;
    private final Clock clock;

    CoverCommand(CoverDesk desk, Jurisdictions units, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cover";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var people = arguments.size() == 3 ? number(arguments.get(1), MOST_PEOPLE) : Optional.<Integer>empty();
        var days = arguments.size() == 3 ? number(arguments.get(2), MOST_DAYS) : Optional.<Integer>empty();
        if (people.isEmpty() || days.isEmpty()) {
            err.println(USAGE);
            return MISUSED;
        }
        var unit = JurisdictionCode.parse(arguments.getFirst())
                .flatMap(code -> Scopes.in(Scope.of(code), () -> units.find(code)));
        if (unit.isEmpty()) {
            err.println(messages.getMessage(
                    "command.cover.unknown", new Object[] {arguments.getFirst()}, Locale.SIMPLIFIED_CHINESE));
            return REFUSED;
        }
        out.println(JsonMapper.builder().build().writeValueAsString(answer(unit.get(), people.get(), days.get())));
        return DONE;
    }

    /** A whole number from one to the most. */
    private static Optional<Integer> number(String said, int most) {
        boolean digits = !said.isEmpty() && said.length() <= 7 && said.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Optional.of(Integer.valueOf(said)).filter(number -> number > 0 && number <= most)
                : Optional.empty();
    }

    private Map<String, @Nullable Object> answer(Jurisdiction unit, int people, int days) {
        var lines = Scopes.in(Scope.of(unit.code()), () -> desk.of(unit.code(), people, days, HOURS));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("unit", unit.code().value());
        answer.put("name", unit.name());
        answer.put("people", people);
        answer.put("days", days);
        answer.put("as_of", ChinaTime.today(clock).toString());
        answer.put("norms", NeedNorms.VERSION);
        answer.put("enough", lines.stream().noneMatch(CoverLine::isShort));
        answer.put("items", lines.stream().map(CoverCommand::item).toList());
        return answer;
    }

    private static Map<String, @Nullable Object> item(CoverLine line) {
        var norm = line.norm();
        var cover = line.cover();
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("item", norm.key());
        item.put("name", norm.chinese());
        item.put("codes", norm.codes());
        item.put("unit", norm.unit());
        item.put("norm", plain(norm.amount()));
        item.put("basis", norm.basis().name());
        item.put("need", plain(cover.need()));
        item.put("usable_own", plain(cover.own()));
        item.put("usable_agreed", plain(cover.agreed()));
        item.put("usable", plain(cover.usable()));
        item.put("shortage", plain(cover.shortage()));
        var lasting = line.days();
        item.put("days_of_cover", lasting == null ? null : plain(lasting));
        var left = new LinkedHashMap<String, @Nullable Object>();
        line.left().forEach((why, much) -> left.put(why.toLowerCase(Locale.ROOT), plain(much)));
        item.put("not_counted", left);
        return item;
    }

    /** Without zeros at the end and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
