package org.youbei.web.map;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;

/** The base map under the map, where one is set. Without one there is nothing to show, which is no error. */
@Controller
class TileController {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Tiles tiles;

    TileController(Tiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/map/tiles/{z}/{x}/{y}")
    ResponseEntity<byte[]> tile(Actor actor, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
        MapController.demandReader(actor);
        if (!Tiles.exists(z, x, y)) {
            throw new NotFound("tile");
        }
        if (!tiles.settings().isOn()) {
            return ResponseEntity.noContent().build();
        }
        return tiles.get(z, x, y)
                .map(tile -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(tile.type()))
                        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                        .body(tile.bytes()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.BAD_GATEWAY).build());
    }
}
