package org.youbei.web.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.youbei.risk.gauge.Reading;
import org.youbei.risk.gauge.Threshold;

/**
 * Readings as a line in a field of 300 by 100, the table beside it says the same.
 *
 * @param points of the line, as SVG writes them
 * @param bounds heights of the thresholds, from above
 */
record ReadingChart(String points, List<String> bounds, String lowest, String highest) {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 100;
    private static final double EDGE = 5;

    /** @param readings the latest first */
    static ReadingChart of(List<Reading> readings, List<Threshold> thresholds) {
        var bounds = thresholds.stream().mapToDouble(one -> one.bound().doubleValue());
        var values = readings.stream().mapToDouble(one -> one.value().doubleValue());
        var span = DoubleStream.concat(values, bounds).summaryStatistics();
        if (readings.isEmpty()) {
            return new ReadingChart("", List.of(), "", "");
        }
        var first = readings.getLast().at().toEpochMilli();
        var width = Math.max(1, readings.getFirst().at().toEpochMilli() - first);
        var points = new ArrayList<String>();
        for (var reading : readings.reversed()) {
            var x = (reading.at().toEpochMilli() - first) * WIDTH / width;
            points.add(one(x) + "," + one(height(reading.value().doubleValue(), span.getMin(), span.getMax())));
        }
        return new ReadingChart(
                String.join(" ", points),
                thresholds.stream()
                        .map(one -> one(height(one.bound().doubleValue(), span.getMin(), span.getMax())))
                        .toList(),
                one(span.getMin()),
                one(span.getMax()));
    }

    private static double height(double value, double lowest, double highest) {
        var span = highest - lowest;
        return span == 0 ? HEIGHT / 2 : EDGE + (highest - value) / span * (HEIGHT - 2 * EDGE);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
