package org.youbei.web.map;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Pieces of a base map, asked of the one service that is set, so that browsers ask nobody but this application and a key stays here. A
 * redirect is not followed, and what is no picture or too large does not come through.
 */
@Component
@EnableConfigurationProperties(TileSettings.class)
class Tiles {
    private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
    private static final int DEEPEST = 18;
    private static final int LARGEST = 512 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");

    private final TileSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Tiles(TileSettings settings) {
        this.settings = settings;
    }

    /** A picture as the service sent it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Tile(String type, byte[] bytes) {}

    TileSettings settings() {
        return settings;
    }

    /** Whether there can be such a piece: 2^z columns and rows at each depth. */
    static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    /** Empty where the service does not give one. */
    Optional<Tile> get(int z, int x, int y) {
        var address = settings.url()
                .replace("{z}", String.valueOf(z))
                .replace("{x}", String.valueOf(x))
                .replace("{y}", String.valueOf(y));
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(READ).build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var type = answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .split(";", 2)[0]
                        .strip();
                var bytes = body.readNBytes(LARGEST + 1);
                var fine = answer.statusCode() == 200 && PICTURES.contains(type) && bytes.length <= LARGEST;
                if (!fine) {
                    LOG.warn("a tile was answered {} {} with {} bytes", answer.statusCode(), type, bytes.length);
                }
                return fine ? Optional.of(new Tile(type, bytes)) : Optional.empty();
            }
        } catch (IOException e) {
            LOG.warn("no tile: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
