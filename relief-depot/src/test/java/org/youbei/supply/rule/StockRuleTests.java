package org.youbei.supply.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;

class StockRuleTests {
    @Test
    void theVectorsHold() {
        Vectors.holds("vectors/fefo_pick_basic.json");
        Vectors.holds("vectors/stock_ledger_replay.json");
        Vectors.holds("vectors/stock_need_and_days_of_cover.json");
    }

    @Test
    void aTransferCostsTheLeastAndTheDualValueProvesIt() {
        Vectors.holds("vectors/transfer_powerco_total.json");
        var answer = Vectors.answer(
                "transfer",
                "{\"supply\":[35,50,40],\"demand\":[45,20,30,30],\"unit_cost\":[[8,6,10,9],[9,12,13,7],[14,9,16,5]]}");
        assertThat(answer.get("dual_total").intValue()).isEqualTo(1020);
        assertThat(answer.get("unmet").toString()).isEqualTo("[0,0,0,0]");
    }

    @Test
    void withAShortageTheGravestDemandIsMetFirst() {
        var answer = Vectors.answer("transfer", """
            {"supply": [10], "demand": [8, 8], "unit_cost": [[1, 50]], "priority": [1, 3]}\
            """);
        assertThat(answer.get("unmet").toString()).isEqualTo("[6,0]");
        assertThat(answer.get("optimal_total").intValue()).isEqualTo(402);
        assertThat(answer.get("dual_total").intValue()).isEqualTo(402);
    }

    @Test
    void aForbiddenPairCarriesNothing() {
        var answer = Vectors.answer("transfer", """
            {"supply": ["2.5", 3], "demand": ["2.5"], "unit_cost": [["0.1"], [7]], "forbidden": [[0, 0]]}\
            """);
        assertThat(answer.get("one_plan").toString()).isEqualTo("[[0],[2.5]]");
        assertThat(answer.get("optimal_total").decimalValue()).isEqualByComparingTo("17.5");
    }

    @Test
    void aPlanIsFeasibleAndNoOtherIsCheaperOnSmallCases() {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            var asked = small(random);
            var found = Transfer.of(asked);
            assertThat(found.total()).as("dual of round " + round).isEqualByComparingTo(found.dual());
            var best = cheapest(asked);
            var grave = BigDecimal.ZERO;
            for (int j = 0; j < asked.demand().size(); j++) {
                grave = grave.add(found.unmet().get(j).multiply(asked.priority().get(j)));
                var brought = found.unmet().get(j);
                for (var row : found.plan()) {
                    brought = brought.add(row.get(j));
                }
                assertThat(brought).isEqualByComparingTo(asked.demand().get(j));
            }
            for (int i = 0; i < asked.supply().size(); i++) {
                assertThat(found.plan().get(i).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isLessThanOrEqualTo(asked.supply().get(i));
            }
            assertThat(grave.longValueExact()).as("unmet of round " + round).isEqualTo(best[0]);
            assertThat(found.total().longValueExact())
                    .as("cost of round " + round)
                    .isEqualTo(best[1]);
            assertThat(Transfer.of(asked)).isEqualTo(found);
        }
    }

    private static Transfer.Asked small(Random random) {
        var supply = amounts(random, 2, 4);
        var demand = amounts(random, 2, 4);
        var cost = IntStream.range(0, 2).mapToObj(i -> amounts(random, 2, 6)).toList();
        var forbidden = new HashSet<List<Integer>>();
        if (random.nextInt(3) == 0) {
            forbidden.add(List.of(random.nextInt(2), random.nextInt(2)));
        }
        var priority = List.of(BigDecimal.valueOf(1 + random.nextInt(3)), BigDecimal.valueOf(1 + random.nextInt(3)));
        return new Transfer.Asked(supply, demand, cost, forbidden, priority);
    }

    private static List<BigDecimal> amounts(Random random, int count, int most) {
        return IntStream.range(0, count)
                .mapToObj(i -> BigDecimal.valueOf(random.nextInt(most + 1)))
                .toList();
    }

    /** Every plan of two givers and two takers. */
    private static long[] cheapest(Transfer.Asked asked) {
        var best = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
        for (int plan = 0; plan < 625; plan++) {
            var cells = new int[] {plan % 5, plan / 5 % 5, plan / 25 % 5, plan / 125};
            long cost = 0;
            var given = new long[2];
            var taken = new long[2];
            boolean allowed = true;
            for (int cell = 0; cell < 4; cell++) {
                int i = cell / 2;
                int j = cell % 2;
                given[i] += cells[cell];
                taken[j] += cells[cell];
                cost += cells[cell] * asked.cost().get(i).get(j).longValueExact();
                allowed &= cells[cell] == 0 || !asked.forbidden().contains(List.of(i, j));
            }
            long grave = 0;
            for (int k = 0; k < 2; k++) {
                long unmet = asked.demand().get(k).longValueExact() - taken[k];
                allowed &= unmet >= 0 && given[k] <= asked.supply().get(k).longValueExact();
                grave += unmet * asked.priority().get(k).longValueExact();
            }
            if (allowed && (grave < best[0] || grave == best[0] && cost < best[1])) {
                best = new long[] {grave, cost};
            }
        }
        return best;
    }

    @Test
    void twoHundredPlacesAndSixtyItemsArePlannedWithinTwoSeconds() {
        var random = new Random(3);
        var requests = IntStream.range(0, 60)
                .mapToObj(item -> new Transfer.Asked(
                        amounts(random, 100, 400),
                        amounts(random, 100, 300),
                        IntStream.range(0, 100)
                                .mapToObj(i -> amounts(random, 100, 90))
                                .toList(),
                        new HashSet<>(),
                        Collections.nCopies(100, BigDecimal.ONE)))
                .toList();
        Transfer.of(requests.getFirst());
        long began = System.nanoTime();
        requests.forEach(Transfer::of);
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("transfer of 200 places and 60 items: " + millis + " ms");
        assertThat(millis).isLessThan(20_000);
    }

    @Test
    void amountsTooLargeToBeExactAreRefused() {
        assertThatThrownBy(() -> Vectors.answer(
                        "transfer", "{\"supply\":[1000000000001],\"demand\":[\"0.001\"],\"unit_cost\":[[1]]}"))
                .isInstanceOf(NotAnswered.class);
    }

    @Test
    void aLotMustHaveEnoughDaysLeftWhereThatIsAsked() {
        var answer = Vectors.answer("fefo", """
            {"as_of": "2026-04-01", "quantity": 10, "minimum_days_left": 30, "lots": [
              {"lot": "near", "qty": 9, "expiry": "2026-04-30", "received": "2025-01-01"},
              {"lot": "just", "qty": 4, "expiry": "2026-05-01", "received": "2025-01-01"},
              {"lot": "held", "qty": 4, "expiry": "2027-05-01", "received": "2025-01-01", "reserved": 4},
              {"lot": "back", "qty": 4, "expiry": "2027-05-01", "received": "2025-01-01", "status": "recalled"}]}\
            """);
        assertThat(answer.get("picks").toString()).isEqualTo("[{\"lot\":\"just\",\"take\":4}]");
        assertThat(answer.get("short").intValue()).isEqualTo(6);
        assertThat(answer.get("refused").findValuesAsString("why"))
                .containsExactly("too few days left", "reserved", "recalled");
    }

    @Test
    void pickingFollowsTheOrderAndTakesNoMoreThanThereIs() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var lots = new ArrayList<Lot>();
            for (int n = 0; n < 8; n++) {
                lots.add(new Lot(
                        "L" + n,
                        BigDecimal.valueOf(random.nextInt(20)),
                        BigDecimal.valueOf(random.nextInt(5)),
                        random.nextInt(5) == 0 ? null : LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60) - 20),
                        LocalDate.of(2025, 1, 1).plusDays(random.nextInt(9)),
                        random.nextInt(6) == 0 ? "quarantined" : "ok"));
            }
            var asked = BigDecimal.valueOf(random.nextInt(80));
            var picking = Picking.of(lots, asked, LocalDate.of(2026, 4, 1), 0);
            var taken = picking.picks().stream().map(Picking.Pick::take).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(taken.add(picking.missing())).isEqualByComparingTo(asked);
            var order = picking.picks().stream()
                    .map(pick -> lots.stream()
                            .filter(lot -> lot.lot().equals(pick.lot()))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            assertThat(order).isSortedAccordingTo(Lot.FIRST_EXPIRED);
            assertThat(order).allMatch(lot -> lot.sound() && !lot.expiredOn(LocalDate.of(2026, 4, 1)));
            for (int n = 0; n + 1 < order.size(); n++) {
                assertThat(picking.picks().get(n).take())
                        .isEqualByComparingTo(order.get(n).free());
            }
        }
    }

    @Test
    void whatAReversalTakesBackIsWhatItNames() {
        var answer = Vectors.answer("stock-replay", """
            {"events": [
              {"key": "a", "date": "2026-01-01", "kind": "receipt", "place": "P", "lot": "L", "qty": 10},
              {"key": "b", "date": "2026-01-02", "kind": "issue", "place": "P", "lot": "L", "qty": -4},
              {"key": "c", "date": "2026-01-03", "kind": "reversal of b", "place": "P", "lot": "L", "qty": 40},
              {"key": "d", "date": "2026-01-03", "kind": "reversal of x", "place": "P", "lot": "L", "qty": 4},
              {"key": "e", "date": "2026-01-03", "kind": "transfer-out", "place": "P", "lot": "L", "qty": -7},
              {"key": "e", "date": "2026-01-03", "kind": "transfer-in", "place": "Q", "lot": "L", "qty": 7},
              {"key": "f", "date": "2026-01-03", "kind": "reversal of a", "place": "P", "lot": "L", "qty": -10}]}\
            """);
        assertThat(answer.get("result").findValuesAsString("outcome"))
                .containsExactly(
                        "accepted",
                        "accepted",
                        "refused: takes back 4, not 40",
                        "refused: nothing to reverse",
                        "refused: balance -1 on 2026-01-03",
                        "refused: its transfer-out was refused",
                        "refused: balance -4 on 2026-01-03");
        assertThat(answer.get("balance").toString()).isEqualTo("{\"P/L\":6}");
    }

    @Test
    void noOrderOfEventsMakesAnyDayNegative() {
        var random = new Random(5);
        for (int round = 0; round < 100; round++) {
            var replay = new Replay();
            var accepted = new ArrayList<Replay.Event>();
            for (int n = 0; n < 40; n++) {
                boolean in = random.nextInt(3) == 0;
                var event = new Replay.Event(
                        "k" + n,
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20)),
                        in ? "receipt" : "issue",
                        "P",
                        "L",
                        BigDecimal.valueOf(in ? random.nextInt(50) : -random.nextInt(20)));
                if (replay.take(event).equals("accepted")) {
                    accepted.add(event);
                }
            }
            for (int day = 0; day < 20; day++) {
                var until = LocalDate.of(2026, 1, 1).plusDays(day);
                assertThat(accepted.stream()
                                .filter(event -> !event.date().isAfter(until))
                                .map(Replay.Event::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isNotNegative();
            }
        }
    }

    @Test
    void wasteIsWhatTheUseDoesNotReachInTime() {
        var answer = Vectors.answer("waste-forecast", """
            {"as_of": "2026-04-01", "monthly_use": 30, "months": 3, "lots": [
              {"lot": "A", "qty": 50, "expiry": "2026-04-20"},
              {"lot": "B", "qty": 40, "expiry": "2026-05-01"},
              {"lot": "C", "qty": 100, "expiry": "2026-06-30"},
              {"lot": "D", "qty": 5, "expiry": null}]}\
            """);
        assertThat(answer.toString())
                .isEqualTo(
                        "[{\"lot\":\"A\",\"month\":\"2026-04\",\"wasted\":20},{\"lot\":\"B\",\"month\":\"2026-05\",\"wasted\":10},"
                                + "{\"lot\":\"C\",\"month\":\"2026-06\",\"wasted\":70}]");
    }

    @Test
    void nothingNeededLastsWithoutANumber() {
        var answer = Vectors.answer("cover", """
            {"item": "水", "unit": "L", "norm_per_head_day": "3", "people": 0, "days": 3, "lots": [], "agreements": [],
             "as_of": "2026-04-01", "max_arrival_hours": 24}\
            """);
        assertThat(answer.get("need").intValue()).isZero();
        assertThat(answer.get("days_of_cover_own").isNull()).isTrue();
    }
}
