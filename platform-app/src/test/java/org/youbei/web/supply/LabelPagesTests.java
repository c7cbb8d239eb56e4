package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Labels are read as a camera reads them, and lead where rights allow. */
@PlatformTest
class LabelPagesTests {
    private static final Actor KEEPER = Cast.STREET;
    private static final String UNIT = "420106001";
    private static final int SCALE = 4;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private SupplyRoom room;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
        room = new SupplyRoom(zh);
    }

    @Test
    void leadsFromTheLabelOfALotToItsPageWithRights() throws Exception {
        var point = room.point(KEEPER, UNIT, "示例仓" + UUID.randomUUID());
        var expires = ChinaTime.today(clock).plusDays(90);
        var lot = room.received(
                KEEPER,
                point,
                room.item(KEEPER, UNIT, "示例水" + UUID.randomUUID()),
                "24",
                Map.of(
                        "on",
                        ChinaTime.today(clock).toString(),
                        "batch",
                        "L-1",
                        "expiresOn",
                        expires.toString(),
                        "storage",
                        "阴凉干燥"));
        var sheet = page(zh.get(KEEPER, "/stock/labels?point=" + point));
        assertThat(sheet.select(".yb-codes li")).hasSize(1);
        var label = sheet.selectFirst(".yb-codes li");
        assertThat(label.text()).contains("L-1", "有效期至 " + expires, "阴凉干燥");
        var address = read(label);
        assertThat(address).isEqualTo("http://localhost" + lot);
        assertThat(status(zh.get(KEEPER, lot))).isEqualTo(200);
        assertThat(status(zh.get(Cast.SIBLING_STREET, lot))).isEqualTo(404);

        var one = page(en.get(KEEPER, "/stock/labels?copies=3&lot=" + SupplyRoom.id(lot)));
        assertThat(one.select(".yb-codes li")).hasSize(3);
        assertThat(one.text()).contains("Use by " + expires);
        assertThat(page(zh.get(KEEPER, lot)).select("a[href*=/stock/labels]")).hasSize(1);
        assertThat(status(zh.get(Cast.SIBLING_STREET, "/stock/labels?lot=" + SupplyRoom.id(lot))))
                .isEqualTo(404);
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/stock/labels?point=" + point))
                        .select(".yb-codes li"))
                .isEmpty();
        assertThat(status(zh.get(KEEPER, "/stock/labels?copies=many"))).isEqualTo(400);
        assertThat(page(zh.get(KEEPER, "/stock/labels?copies=100000&lot=" + SupplyRoom.id(lot)))
                        .select(".yb-codes li"))
                .hasSize(60);
    }

    @Test
    void leadsFromTheLabelOfAnAssetToItsPage() throws Exception {
        var point = room.point(KEEPER, UNIT, "示例仓" + UUID.randomUUID());
        var number = "BQ-" + UUID.randomUUID().toString().substring(0, 8);
        var asset = room.done(
                KEEPER, "/assets", Map.of("number", number, "name", "示例发电机", "kind", "GENERATOR", "point", point));
        var label = page(zh.get(KEEPER, "/assets/labels?q=" + number)).selectFirst(".yb-codes li");
        assertThat(label.text()).contains(number, "示例发电机");
        assertThat(read(label)).isEqualTo("http://localhost" + asset);
        assertThat(page(zh.get(KEEPER, asset)).select("a[href*=/assets/labels]"))
                .hasSize(1);
        assertThat(status(zh.get(Cast.SIBLING_STREET, "/assets/labels?asset=" + SupplyRoom.id(asset))))
                .isEqualTo(404);
        assertThat(page(zh.get(KEEPER, "/assets/labels?q=nothing-of-this-kind")).text())
                .contains("没有可打印的");
    }

    private static String read(Element label) throws Exception {
        int size = Integer.parseInt(label.selectFirst("svg").attr("viewBox").split(" ")[2]);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Printed(drawn(label, size), size))))
                .getText();
    }

    /** The path of the picture, square by square. */
    private static boolean[][] drawn(Element label, int size) {
        var black = new boolean[size][size];
        var runs = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1")
                .matcher(label.selectFirst("path").attr("d"));
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1));
            for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                black[Integer.parseInt(runs.group(2))][x + i] = true;
            }
        }
        return black;
    }

    private static final class Printed extends LuminanceSource {
        private final boolean[][] black;

        Printed(boolean[][] black, int size) {
            super(size * SCALE, size * SCALE);
            this.black = black;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            var into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
            for (int x = 0; x < getWidth(); x++) {
                into[x] = (byte) (black[y / SCALE][x / SCALE] ? 0 : 255);
            }
            return into;
        }

        @Override
        public byte[] getMatrix() {
            var all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, new byte[0]), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
