package org.youbei.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.supply.closing.Closings;
import org.youbei.supply.count.Counts;
import org.youbei.supply.donation.Donation;
import org.youbei.supply.donation.Donations;
import org.youbei.supply.donation.Offer;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.need.Proposals;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.sheet.StockImport;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;

/** Items, points, lots and counts of the community 420106001001. */
class SupplySamples implements RouteSamples {
    private final ApplicationContext context;
    private final Items items;
    private final Points points;
    private final StockLedger ledger;
    private final Counts counts;
    private final Proposals proposals;
    private final Closings closings;
    private final Donations donations;
    private final Clock clock;

    SupplySamples(ApplicationContext context) {
        this.context = context;
        items = context.getBean(Items.class);
        points = context.getBean(Points.class);
        ledger = context.getBean(StockLedger.class);
        counts = context.getBean(Counts.class);
        donations = context.getBean(Donations.class);
        closings = context.getBean(Closings.class);
        proposals = context.getBean(Proposals.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        addItemsTo(samples);
        addStockTo(samples);
        samples.put("POST /stock-counts", () -> Sample.none().with("point", pointOf(lot())));
        samples.put("GET /stock-counts/{id}", () -> Sample.at(count()));
        samples.put("GET /stock-counts/{id}/{noun}", () -> Sample.at(count(), "counting"));
        samples.put("POST /stock-counts/{id}/{noun}", this::counting);
        addProposalsTo(samples);
        addClosingsTo(samples);
        addDonationsTo(samples);
        ImportSamples.of(
                        context,
                        Cast.STREET,
                        StockImport.class,
                        "/stock-imports",
                        "储备点,区划代码,品名,分类编码,计量单位,批号,生产日期,有效期至,数量,单价（元）\n示例仓,420106001001,示例水,,瓶,,,,10,2\n")
                .addTo(samples);
    }

    private void addItemsTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /supplies",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("name", "示例物资" + UUID.randomUUID())
                        .with("measure", "件"));
        samples.put("GET /supplies/{id}", () -> Sample.at(item()));
        samples.put("GET /supplies/{id}/bounds", () -> Sample.at(item()));
        samples.put("POST /supplies/{id}/bounds", () -> Sample.at(item()).with("low", "5"));
        samples.put("GET /supplies/{id}/retirement", () -> Sample.at(item()));
        samples.put("POST /supplies/{id}/retirement", () -> Sample.at(item()));
        samples.put("POST /supply-points", () -> described(Sample.none()).with("unit", Cast.JIYUQIAO_COMMUNITY));
        for (var page : java.util.List.of("", "/edit", "/closing")) {
            samples.put("GET /supply-points/{id}" + page, () -> Sample.at(point()));
        }
        samples.put("POST /supply-points/{id}/edit", () -> described(Sample.at(point())));
        samples.put("POST /supply-points/{id}/closing", () -> Sample.at(point()));
        samples.put("GET /supply-points/{id}/agreement", () -> Sample.at(promised()));
        samples.put("POST /supply-points/{id}/agreement", () -> Sample.at(promised()));
    }

    private void addStockTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /stock",
                () -> dated(Sample.none().with("point", point()).with("item", item()))
                        .with("quantity", "10"));
        samples.put("GET /stock/{id}", () -> Sample.at(lot()));
        samples.put("GET /stock/{id}/{noun}", () -> Sample.at(lot(), "issue"));
        samples.put(
                "POST /stock/{id}/{noun}",
                () -> dated(Sample.at(lot(), "issue")).with("quantity", "1").with("purpose", "示例"));
        samples.put("POST /stock-picks", () -> {
            var lot = ledgerLot();
            return dated(Sample.none().with("point", lot.point()).with("item", lot.item()))
                    .with("quantity", "1")
                    .with("way", "ISSUE")
                    .with("purpose", "示例");
        });
        samples.put("GET /stock-movements/{id}", () -> Sample.at(movement()));
        samples.put("GET /stock-movements/{id}/paper.docx", () -> Sample.at(movement()));
        samples.put("GET /stock-movements/{id}/{noun}", () -> Sample.at(movement(), "reversal"));
        samples.put(
                "POST /stock-movements/{id}/{noun}",
                () -> Sample.at(movement(), "reversal").with("reason", "示例"));
    }

    private void addDonationsTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /donations",
                () -> dated(Sample.none())
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("donor", "PERSON")
                        .with("name", "示例")
                        .with("goods", "示例水")
                        .with("quantity", "10")
                        .with("measure", "瓶"));
        samples.put("GET /donations/{id}", () -> Sample.at(donation()));
        samples.put("GET /donations/{id}/{noun}", () -> Sample.at(donation(), "refusal"));
        samples.put(
                "POST /donations/{id}/{noun}",
                () -> Sample.at(donation(), "refusal").with("reason", "示例"));
    }

    private UUID donation() {
        var offer = new Offer(
                Cast.JIYUQIAO_COMMUNITY,
                Donation.Donor.PERSON,
                "示例",
                "",
                "示例水",
                BigDecimal.TEN,
                "瓶",
                null,
                "",
                ChinaTime.today(clock));
        return as(() -> donations.offer(Cast.COMMUNITY, UUID.randomUUID(), offer));
    }

    private void addClosingsTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /stock-closings",
                () -> Sample.none().with("point", pointOf(earlier())).with("month", closings.latest()));
        samples.put("GET /stock-closings/{id}", () -> Sample.at(closing()));
        samples.put("GET /stock-closings/{id}/balances.xlsx", () -> Sample.at(closing()));
    }

    private UUID closing() {
        var point = pointOf(earlier());
        return as(() -> closings.close(Cast.COMMUNITY, UUID.randomUUID(), point, closings.latest(), ""));
    }

    /** A lot of the last month. */
    private UUID earlier() {
        var on = closings.latest().atEndOfMonth();
        var receipt = new Receipt(point(), item(), "B1", null, null, BigDecimal.TEN, "", null, "", "", on, "补记");
        return as(() -> ledger.receive(Cast.COMMUNITY, UUID.randomUUID(), receipt));
    }

    private void addProposalsTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /transfer-proposals",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("target", point())
                        .with("people", "10")
                        .with("days", "1"));
        samples.put("GET /transfer-proposals/{id}", () -> Sample.at(proposal().values()[0]));
        samples.put("GET /transfer-proposals/{id}/lines/{line}", this::proposal);
        samples.put(
                "POST /transfer-proposals/{id}/lines/{line}", () -> proposal().with("choice", "DECLINE"));
    }

    /** Water from the street beside it. */
    private Sample proposal() {
        var water = Item.of(UUID.randomUUID(), Cast.WUCHANG, "1100401", "示例水" + UUID.randomUUID(), "瓶", false)
                .holding(BigDecimal.ONE, "升");
        var store = new Point(
                UUID.randomUUID(),
                Cast.YANGYUAN,
                "示例仓" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "示例岗位",
                "",
                30,
                null,
                false);
        Supplier<UUID> made = () -> {
            var item = items.define(Cast.SUPERVISOR, water).orElseThrow();
            var from = points.enter(Cast.SUPERVISOR, store).orElseThrow();
            var receipt = new Receipt(
                    from, item, "", null, null, new BigDecimal("9000"), "", null, "", "", ChinaTime.today(clock), "");
            ledger.receive(Cast.SUPERVISOR, UUID.randomUUID(), receipt).orElseThrow();
            return proposals
                    .propose(Cast.SUPERVISOR, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, 900_000, 1, target())
                    .orElseThrow();
        };
        var id = Scopes.in(Cast.SUPERVISOR.scope(), made);
        var line = Scopes.in(Cast.SUPERVISOR.scope(), () -> proposals.lines(id)).getFirst();
        return Sample.at(id, line.id());
    }

    private UUID target() {
        var point = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO_COMMUNITY,
                "示例点" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "示例岗位",
                "",
                30,
                null,
                false);
        return points.enter(Cast.SUPERVISOR, point).orElseThrow();
    }

    private Sample dated(Sample sample) {
        return sample.with("on", ChinaTime.today(clock));
    }

    private static Sample described(Sample sample) {
        return sample.with("name", "示例点" + UUID.randomUUID())
                .with("mode", "PHYSICAL")
                .with("keeper", "示例岗位")
                .with("lead", "30");
    }

    private UUID item() {
        var item =
                Item.of(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, "1100401", "示例水" + UUID.randomUUID(), "瓶", false);
        return as(() -> items.define(Cast.COMMUNITY, item));
    }

    private UUID point() {
        return point(Point.Mode.PHYSICAL);
    }

    private UUID promised() {
        return point(Point.Mode.AGREEMENT);
    }

    private UUID point(Point.Mode mode) {
        var point = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO_COMMUNITY,
                "示例点" + UUID.randomUUID(),
                mode,
                "",
                "示例岗位",
                "",
                30,
                null,
                false);
        return as(() -> points.enter(Cast.COMMUNITY, point));
    }

    private UUID lot() {
        var receipt = new Receipt(
                point(), item(), "B1", null, null, BigDecimal.TEN, "", null, "", "", ChinaTime.today(clock), "");
        return as(() -> ledger.receive(Cast.COMMUNITY, UUID.randomUUID(), receipt));
    }

    private org.youbei.supply.stock.Stock ledgerLot() {
        var lot = lot();
        return Scopes.in(Cast.COMMUNITY.scope(), () -> ledger.find(lot));
    }

    private UUID pointOf(UUID lot) {
        return Scopes.in(Cast.COMMUNITY.scope(), () -> ledger.find(lot)).point();
    }

    private UUID movement() {
        var lot = lot();
        return Scopes.in(Cast.COMMUNITY.scope(), () -> ledger.ledger(lot))
                .getFirst()
                .id();
    }

    private UUID count() {
        var point = pointOf(lot());
        return as(() -> counts.request(Cast.COMMUNITY, UUID.randomUUID(), point));
    }

    private Sample counting() {
        var count = count();
        var sample = Sample.at(count, "counting");
        for (var line : Scopes.in(Cast.COMMUNITY.scope(), () -> counts.lines(count))) {
            sample = sample.with("counted_" + line.stock(), "10");
        }
        return sample;
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
