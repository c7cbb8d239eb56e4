package org.youbei.sheet.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.MapDatum;

/**
 * The columns of an import in the order of its template.
 *
 * @param place what the three columns of a position show of a thing; null where the import has none
 */
public record SheetColumns<T>(
        List<SheetColumn<T>> all, @Nullable Function<T, @Nullable GeoPoint> place) {
    public static final String LONGITUDE = "longitude";
    public static final String LATITUDE = "latitude";
    public static final String DATUM = "datum";

    private static final Choice<MapDatum> DATUMS = Choice.of(MapDatum.class)
            .word(
                    MapDatum.CGCS2000,
                    "CGCS2000|国家2000|国家2000坐标系|2000国家大地坐标系|2000坐标系|天地图",
                    "CGCS2000|CGCS 2000|EPSG:4490")
            .word(MapDatum.WGS84, "WGS-84|WGS84|GPS|GPS坐标|地球坐标", "WGS-84|WGS84|WGS 84|GPS|EPSG:4326")
            .word(MapDatum.GCJ02, "GCJ-02|GCJ02|火星坐标|火星坐标系|国测局|高德|腾讯|高德坐标|腾讯坐标", "GCJ-02|GCJ02|AMap|Gaode|Tencent")
            .word(MapDatum.BD09, "BD-09|BD09|BD-09LL|百度|百度坐标|百度坐标系", "BD-09|BD09|BD-09ll|BD09LL|Baidu");

    public SheetColumns {
        all = List.copyOf(all);
        var names = new HashSet<String>();
        if (!all.stream().allMatch(column -> names.add(column.name()))) {
            throw new IllegalArgumentException("two columns of one name");
        }
    }

    @SafeVarargs
    public static <T> SheetColumns<T> of(SheetColumn<T>... columns) {
        return new SheetColumns<>(List.of(columns), null);
    }

    /** Adds longitude, latitude and the coordinate system, read together into one position. */
    public SheetColumns<T> withPlace(Function<T, @Nullable GeoPoint> of) {
        var more = new ArrayList<>(all);
        more.add(SheetColumn.<T>of(LONGITUDE, new Degrees(180), thing -> degrees(of.apply(thing), true))
                .named("经度|东经|经度坐标|X坐标|lng|lon|long|経度|經度|東経|東經|経度（東経）|経度（10進）|經度座標|X座標", "Longitude|Lng|Lon|Long|X")
                .example("114.309123"));
        more.add(SheetColumn.<T>of(LATITUDE, new Degrees(90), thing -> degrees(of.apply(thing), false))
                .named("纬度|北纬|纬度坐标|Y坐标|lat|緯度|北緯|緯度（北緯）|緯度（10進）|緯度座標|Y座標", "Latitude|Lat|Y")
                .example("30.553456"));
        more.add(SheetColumn.<T>of(DATUM, DATUMS, thing -> datum(of.apply(thing)))
                .named("坐标系|坐标系统|坐标类型|坐标来源", "Coordinate system|Datum|CRS|Coordinate reference system")
                .example("CGCS2000")
                .note("填了经纬度就要写明坐标系，百度坐标会换算成 GCJ-02", "required with a position; BD-09 is converted into GCJ-02"));
        return new SheetColumns<>(more, of);
    }

    public Optional<SheetColumn<T>> named(String name) {
        return all.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<String> heads(Locale locale) {
        return all.stream().map(column -> column.head(locale)).toList();
    }

    /** What each column shows of a thing; an export in these cells comes in again without a change. */
    public List<String> cells(T thing, Locale locale) {
        return all.stream().map(column -> column.shown(thing, locale)).toList();
    }

    public boolean hasPlace() {
        return place != null;
    }

    private static @Nullable Object degrees(@Nullable GeoPoint at, boolean east) {
        return at == null ? null : east ? at.longitude() : at.latitude();
    }

    private static @Nullable Object datum(@Nullable GeoPoint at) {
        return at == null ? null : MapDatum.of(at.datum());
    }
}
