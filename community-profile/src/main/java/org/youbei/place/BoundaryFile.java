package org.youbei.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Reads the boundary of one unit from a file: GeoJSON (a geometry, a feature, a collection) or a zipped Shapefile. Of several features the one
 * is taken that bears the code or the name of the unit. Nothing of an archive is written anywhere, and it is read no further than its limits.
 */
final class BoundaryFile {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_ENTRIES = 64;
    private static final int MOST_FEATURES = 20_000;

    private BoundaryFile() {}

    /** Thrown inside only. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient ShapeRefusal reason;
        final transient Object[] arguments;

        Unreadable(ShapeRefusal reason, Object... arguments) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.arguments = arguments;
        }
    }

    /**
     * What the file holds for the unit.
     *
     * @param datum as the file names it, or null where it names none
     */
    record Found(Geometry raw, @Nullable MapDatum datum) {}

    /** A feature with the texts beside it. */
    record Feature(Geometry geometry, List<String> texts) {}

    static Outcome<Found> read(byte[] bytes, JurisdictionCode unit, String name) {
        try {
            return Outcome.done(isZip(bytes) ? shapefile(bytes, unit, name) : geoJson(bytes, unit, name));
        } catch (Unreadable unreadable) {
            return Outcome.refused(
                    unreadable.reason.refusal(unreadable.arguments).at("file"));
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static Found geoJson(byte[] bytes, JurisdictionCode unit, String name) {
        int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        var root = GeoJson.tree(new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8))
                .orElseThrow(() -> new Unreadable(ShapeRefusal.FILE));
        var nodes = root.path("features").isArray()
                ? root.path("features").valueStream().limit(MOST_FEATURES + 1L).toList()
                : List.of(root);
        var chosen = chosen(nodes, BoundaryFile::texts, unit, name);
        var geometry = chosen.has("geometry") ? chosen.path("geometry") : chosen;
        return new Found(
                area(geometry),
                named(root.path("crs").path("properties").path("name").asString("")));
    }

    private static Geometry area(JsonNode node) {
        return switch (GeoJson.geometry(node)) {
            case Outcome.Done<Geometry>(var read) -> area(read);
            case Outcome.Refused<Geometry>(var refusals) ->
                throw new Unreadable(
                        refusals.getFirst().code().equals(ShapeRefusal.TOO_FEW_CORNERS.code())
                                ? ShapeRefusal.TOO_FEW_CORNERS
                                : ShapeRefusal.MALFORMED);
        };
    }

    private static Geometry area(Geometry read) {
        if (read.getDimension() != 2) {
            throw new Unreadable(ShapeRefusal.NO_AREA);
        }
        return read;
    }

    private static List<String> texts(JsonNode feature) {
        return feature.path("properties")
                .valueStream()
                .filter(JsonNode::isValueNode)
                .map(value -> value.asString(""))
                .toList();
    }

    /** The only one, or the only one that bears the unit's code or name. */
    private static <T> T chosen(
            List<T> features, java.util.function.Function<T, List<String>> texts, JurisdictionCode unit, String name) {
        if (features.isEmpty() || features.size() > MOST_FEATURES) {
            throw new Unreadable(ShapeRefusal.NO_AREA);
        }
        if (features.size() == 1) {
            return features.getFirst();
        }
        var fitting = features.stream()
                .filter(feature -> texts.apply(feature).stream()
                        .map(String::strip)
                        .anyMatch(text -> text.equals(name)
                                || JurisdictionCode.parsePadded(text)
                                        .filter(unit::equals)
                                        .isPresent()))
                .toList();
        if (fitting.size() != 1) {
            throw new Unreadable(ShapeRefusal.SEVERAL, features.size(), fitting.size(), name);
        }
        return fitting.getFirst();
    }

    private static Found shapefile(byte[] bytes, JurisdictionCode unit, String name) {
        var parts = unpacked(bytes);
        var shapes = Optional.ofNullable(parts.get("shp")).orElseThrow(() -> new Unreadable(ShapeRefusal.FILE));
        var geometries = Shapefile.areas(shapes).orElseThrow(() -> new Unreadable(ShapeRefusal.FILE));
        var texts = Optional.ofNullable(parts.get("dbf"))
                .map(table -> Shapefile.texts(table, geometries.size()))
                .orElse(List.of());
        var features = new ArrayList<Feature>();
        for (int n = 0; n < geometries.size(); n++) {
            features.add(new Feature(geometries.get(n), n < texts.size() ? texts.get(n) : List.of()));
        }
        var chosen = chosen(features, Feature::texts, unit, name);
        var projection = parts.get("prj");
        return new Found(
                area(chosen.geometry()),
                projection == null ? null : named(new String(projection, StandardCharsets.ISO_8859_1)));
    }

    /** The parts of the one Shapefile in an archive, by their endings. */
    private static Map<String, byte[]> unpacked(byte[] bytes) {
        var parts = new HashMap<String, byte[]>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable(ShapeRefusal.TOO_LARGE, MOST_BYTES / 1024 / 1024, MOST_ENTRIES);
                }
                // What is not wanted counts too: it has to be inflated to be passed over.
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new Unreadable(ShapeRefusal.TOO_LARGE, MOST_BYTES / 1024 / 1024, MOST_ENTRIES);
                }
                keep(parts, entry.getName().toLowerCase(Locale.ROOT), content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(ShapeRefusal.FILE);
        }
        return parts;
    }

    private static void keep(Map<String, byte[]> parts, String name, byte[] content) {
        for (var ending : List.of("shp", "dbf", "prj")) {
            if (name.endsWith("." + ending) && parts.put(ending, content) != null) {
                throw new Unreadable(ShapeRefusal.SEVERAL_FILES);
            }
        }
    }

    /**
     * The datum that a text of a coordinate system names; null where there is no text.
     *
     * @throws Unreadable for one in metres, and for one that this product does not convert
     */
    private static @Nullable MapDatum named(String system) {
        var name = system.toUpperCase(Locale.ROOT);
        if (name.isBlank()) {
            return null;
        }
        if (name.contains("PROJCS") || name.contains("PROJCRS")) {
            throw new Unreadable(ShapeRefusal.PROJECTED);
        }
        if (name.contains("2000") || name.endsWith("4490")) {
            return MapDatum.CGCS2000;
        }
        if (name.contains("WGS") || name.endsWith("4326") || name.contains("CRS84")) {
            return MapDatum.WGS84;
        }
        if (name.contains("GCJ")) {
            return MapDatum.GCJ02;
        }
        throw new Unreadable(ShapeRefusal.OTHER_DATUM);
    }
}
