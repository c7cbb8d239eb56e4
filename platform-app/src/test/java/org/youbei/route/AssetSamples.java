package org.youbei.route;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.supply.asset.AssetEntry;
import org.youbei.supply.asset.AssetKind;
import org.youbei.supply.asset.Assets;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.testing.Cast;

/** Assets of the community 420106001001. */
class AssetSamples implements RouteSamples {
    private final Assets assets;
    private final Points points;

    AssetSamples(ApplicationContext context) {
        assets = context.getBean(Assets.class);
        points = context.getBean(Points.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /assets", () -> described(Sample.none(), point()));
        samples.put("GET /assets/{id}", () -> Sample.at(asset(point())));
        samples.put("GET /assets/{id}/edit", () -> Sample.at(asset(point())));
        samples.put("POST /assets/{id}/edit", () -> {
            var point = point();
            return described(Sample.at(asset(point)), point).with("revision", "0");
        });
        samples.put("GET /assets/{id}/{noun}", () -> Sample.at(asset(point()), "fault"));
        samples.put(
                "POST /assets/{id}/{noun}",
                () -> Sample.at(asset(point()), "fault").with("remark", "示例"));
    }

    private static Sample described(Sample sample, UUID point) {
        return sample.with("number", "SL-" + UUID.randomUUID())
                .with("name", "示例水泵")
                .with("kind", "PUMP")
                .with("point", point);
    }

    private UUID asset(UUID point) {
        var entry = new AssetEntry("SL-" + UUID.randomUUID(), "示例水泵", AssetKind.PUMP, "", point, "柴油", null, null);
        return as(() -> assets.register(Cast.COMMUNITY, UUID.randomUUID(), entry));
    }

    private UUID point() {
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
        return as(() -> points.enter(Cast.COMMUNITY, point));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
