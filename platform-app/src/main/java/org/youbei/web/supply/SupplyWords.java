package org.youbei.web.supply;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.supply.asset.AssetRow;
import org.youbei.supply.asset.AssetState;
import org.youbei.supply.count.CountState;
import org.youbei.supply.draw.Draw;
import org.youbei.supply.item.Item;
import org.youbei.supply.rule.Reliability;
import org.youbei.supply.stock.MovementKind;
import org.youbei.supply.stock.Quality;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockRow;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What supplies are called and how their figures are printed, in the language of the person. */
@Component
class SupplyWords extends Words {
    private final Clock clock;

    SupplyWords(MessageSource messages, Clock clock) {
        super(messages);
        this.clock = clock;
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? NONE : number.stripTrailingZeros().toPlainString();
    }

    static String amount(BigDecimal number, String measure) {
        return number(number) + " " + measure;
    }

    State lot(Stock stock) {
        if (stock.lot().expiredOn(today())) {
            return new State(State.Kind.LATE, say("stock.expired"));
        }
        if (stock.quality() != Quality.OK) {
            return new State(State.Kind.PAUSED, of("stock.quality.", stock.quality()));
        }
        if (stock.quantity().signum() == 0) {
            return new State(State.Kind.ENDED, say("stock.gone"));
        }
        return new StockRow(stock, "", "", stock.quantity()).isNear(today())
                ? new State(State.Kind.SOON, say("stock.near"))
                : new State(State.Kind.DONE, say("stock.usable"));
    }

    State level(Item.Level level) {
        var kind = switch (level) {
            case OUT, LOW -> State.Kind.LATE;
            case REORDER -> State.Kind.SOON;
            case ENOUGH -> State.Kind.DONE;
            case OVER -> State.Kind.OPEN;
        };
        return new State(kind, of("supply.level.", level));
    }

    State count(CountState state) {
        var kind = switch (state) {
            case REQUESTED -> State.Kind.OPEN;
            case COUNTED -> State.Kind.SOON;
            case DONE -> State.Kind.DONE;
            case RETURNED -> State.Kind.ENDED;
        };
        return new State(kind, of("stockcount.state.", state));
    }

    State kind(MovementKind kind) {
        var look = switch (kind) {
            case RECEIPT, TRANSFER_IN, RETURN -> State.Kind.DONE;
            case ISSUE, TRANSFER_OUT -> State.Kind.OPEN;
            case ADJUSTMENT, REVERSAL -> State.Kind.SOON;
            case WRITE_OFF -> State.Kind.ENDED;
        };
        return new State(look, of("movement.kind.", kind));
    }

    State draw(Draw draw) {
        var kind = switch (draw.state()) {
            case ASKED -> State.Kind.OPEN;
            case OUT -> State.Kind.SOON;
            case BACK -> State.Kind.DONE;
            case DECLINED, WITHDRAWN -> State.Kind.ENDED;
        };
        return draw.isLate(today())
                ? new State(State.Kind.LATE, say("draw.late"))
                : new State(kind, of("draw.state.", draw.state()));
    }

    State asset(AssetRow row) {
        return asset(row.state(), row.backOn());
    }

    /** @param back the day until which it comes back; null where nobody has it */
    State asset(AssetState state, @Nullable LocalDate back) {
        var kind = switch (state) {
            case READY -> State.Kind.DONE;
            case OUT -> State.Kind.OPEN;
            case FAULTY -> State.Kind.PAUSED;
            case RETIRED -> State.Kind.ENDED;
        };
        return back != null && back.isBefore(today())
                ? new State(State.Kind.LATE, say("asset.late"))
                : new State(kind, of("asset.state.", state));
    }

    /** The reasons of a reliability in one line. */
    String why(Reliability reliability) {
        return reliability.why().stream()
                .map(one -> say("cover.why." + one.reason(), one.number(), one.percent()))
                .collect(Collectors.joining(say("cover.why.between")));
    }

    /** What it burns and how full it was; empty where it needs nothing. */
    String fuel(String fuel, @Nullable Integer left) {
        return fuel.isEmpty() || left == null ? fuel : fuel + " " + left + "%";
    }

    List<String> heads(String... names) {
        return Arrays.stream(names).map(name -> say("supply.head." + name)).toList();
    }

    /** Labels and values as facts; empty values are left out. */
    Map<String, String> facts(String... pairs) {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                facts.put(say("supply.head." + pairs[i]), pairs[i + 1]);
            }
        }
        return facts;
    }
}
