package org.youbei.place;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Areas of a Shapefile (ESRI, 1998) and the texts of its table. Heights and measures are left out. */
final class Shapefile {
    private static final int CODE = 9994;
    private static final int HEAD = 100;
    private static final List<Integer> POLYGONS = List.of(5, 15, 25);
    private static final int BOX = 32;
    private static final int MOST_RECORDS = 20_000;
    private static final Charset GBK = Charset.forName("GBK");

    private Shapefile() {}

    /** One geometry for each record; nothing where the bytes are no Shapefile of areas, or break off. */
    static Optional<List<Geometry>> areas(byte[] bytes) {
        try {
            var in = ByteBuffer.wrap(bytes);
            if (in.getInt() != CODE) {
                return Optional.empty();
            }
            in.position(HEAD);
            var areas = new ArrayList<Geometry>();
            while (in.remaining() >= 12 && areas.size() <= MOST_RECORDS) {
                in.getInt();
                int length = Math.multiplyExact(in.order(ByteOrder.BIG_ENDIAN).getInt(), 2);
                var record = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                in.position(in.position() + length);
                if (!POLYGONS.contains(record.getInt())) {
                    return Optional.empty();
                }
                areas.add(area(record));
            }
            return Optional.of(areas);
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | GeoJson.Malformed e) {
            return Optional.empty();
        }
    }

    private static Geometry area(ByteBuffer record) {
        record.position(record.position() + BOX);
        int parts = record.getInt();
        int points = record.getInt();
        if (parts < 1 || points < parts || points > record.remaining() / 16) {
            throw new IllegalArgumentException("more corners than bytes");
        }
        var begins = new int[parts + 1];
        for (int n = 0; n < parts; n++) {
            begins[n] = record.getInt();
        }
        begins[parts] = points;
        var rings = new ArrayList<LinearRing>();
        for (int n = 0; n < parts; n++) {
            var corners = new ArrayList<Coordinate>();
            for (int corner = begins[n]; corner < begins[n + 1]; corner++) {
                corners.add(new Coordinate(record.getDouble(), record.getDouble()));
            }
            rings.add(GeoJson.ring(corners));
        }
        return assembled(rings);
    }

    /** Outlines run with the clock, holes against it; a hole belongs to the outline around it, to the first one where it is in none. */
    private static Geometry assembled(List<LinearRing> rings) {
        var outlines = rings.stream()
                .filter(ring -> !Orientation.isCCW(ring.getCoordinateSequence()))
                .toList();
        if (outlines.isEmpty()) {
            outlines = List.of(rings.getFirst());
        }
        var holes = new ArrayList<LinearRing>(rings);
        holes.removeAll(outlines);
        var polygons = new ArrayList<Polygon>();
        for (var outline : outlines) {
            var whole = Shape.FACTORY.createPolygon(outline);
            var own = holes.stream()
                    .filter(hole -> whole.getEnvelopeInternal().contains(hole.getEnvelopeInternal()))
                    .filter(hole -> whole.contains(Shape.FACTORY.createPoint(hole.getCoordinateN(0))))
                    .toList();
            holes.removeAll(own);
            polygons.add(Shape.FACTORY.createPolygon(outline, own.toArray(LinearRing[]::new)));
        }
        if (!holes.isEmpty()) {
            var first = polygons.getFirst();
            polygons.set(0, Shape.FACTORY.createPolygon(first.getExteriorRing(), holes.toArray(LinearRing[]::new)));
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : Shape.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The texts of each row of the table (dBASE), in UTF-8 or GBK; none where it cannot be read. */
    static List<List<String>> texts(byte[] table, int most) {
        try {
            var in = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
            int rows = Math.min(in.getInt(4), most);
            int head = Short.toUnsignedInt(in.getShort(8));
            int width = Short.toUnsignedInt(in.getShort(10));
            var fields = new ArrayList<Integer>();
            for (int at = 32; at + 32 <= head && table[at] != 0x0D; at += 32) {
                fields.add(Byte.toUnsignedInt(table[at + 16]));
            }
            var texts = new ArrayList<List<String>>();
            for (int row = 0; row < rows; row++) {
                var cells = new ArrayList<String>();
                int at = head + row * width + 1;
                for (int length : fields) {
                    cells.add(text(table, at, length));
                    at += length;
                }
                texts.add(cells);
            }
            return texts;
        } catch (IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private static String text(byte[] table, int at, int length) {
        var bytes = ByteBuffer.wrap(table, at, length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.duplicate())
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            return GBK.decode(bytes).toString().strip();
        }
    }
}
