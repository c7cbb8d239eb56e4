package org.youbei.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.place.Outline;

/** A base map through the application, against a service of the test's own. */
class TilesTests {
    private static final String SET = "{z}/{x}/{y}?tk=secret";

    private final List<String> asked = new ArrayList<>();
    private HttpServer service;
    private String origin = "";
    private int status = 200;
    private String type = "image/png";
    private int bytes = 100;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Location", origin + "/elsewhere");
            exchange.sendResponseHeaders(status, bytes);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[bytes]);
            }
        });
        service.start();
        origin = "http://127.0.0.1:" + service.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void asksTheServiceWithItsKeyAndGivesThePictureBack() {
        assertThat(tiles().get(3, 5, 2)).hasValueSatisfying(tile -> {
            assertThat(tile.type()).isEqualTo("image/png");
            assertThat(tile.bytes()).hasSize(100);
        });
        assertThat(asked).containsExactly("/wmts/3/5/2?tk=secret");
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, 100",
        "200, image/svg+xml, 100",
        "200, image/png, 524289",
        "302, image/png, 100",
        "404, image/png, 100",
        "500, image/png, 100"
    })
    void letsNothingThroughThatIsNoPictureOrTooLarge(int answered, String of, int length) {
        status = answered;
        type = of;
        bytes = length;
        assertThat(tiles().get(1, 0, 0)).isEmpty();
        assertThat(asked).as("a redirect is not followed").hasSize(1);
    }

    @Test
    void takesAPictureOfTheLargestSize() {
        bytes = 512 * 1024;
        type = "image/jpeg;charset=x";
        assertThat(tiles().get(0, 0, 0)).isPresent();
    }

    @Test
    void saysThatThereIsNoneWhereTheServiceIsAway() {
        var tiles = tiles();
        service.stop(0);
        assertThat(tiles.get(0, 0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "18, 262143, 262143, true",
        "1, 2, 0, false",
        "1, 0, 2, false",
        "0, -1, 0, false",
        "-1, 0, 0, false",
        "19, 0, 0, false",
        "31, 0, 0, false",
        "32, 0, 0, false"
    })
    void knowsWhichPiecesThereAre(int z, int x, int y, boolean there) {
        assertThat(Tiles.exists(z, x, y)).isEqualTo(there);
    }

    @Test
    void failsTheStartWithAnAddressThatIsNotAllowed() {
        for (var url : List.of(
                "http://192.0.2.1/" + SET,
                origin + ".example/" + SET,
                "file:///etc/" + SET,
                origin + SET.substring(9))) {
            assertThatThrownBy(() -> new TileSettings(url, List.of(origin), ""))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new TileSettings(origin + "/{z}/{x}", List.of(origin), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileSettings(origin + "/" + SET, List.of(), ""))
                .as("nothing is allowed unless it is said")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOffUntilSomebodySetsIt() {
        var off = new TileSettings("", List.of(), "");
        assertThat(off.isOn()).isFalse();
        assertThat(MapData.outlines(List.<Outline>of(), Outline::name, off)).doesNotContain("tiles");
        var on = MapData.outlines(List.<Outline>of(), Outline::name, tiles().settings());
        assertThat(on).contains("/map/tiles/{z}/{x}/{y}", "示例底图").doesNotContain("secret", origin);
    }

    private Tiles tiles() {
        return new Tiles(new TileSettings(origin + "/wmts/" + SET, List.of(origin), "示例底图"));
    }
}
