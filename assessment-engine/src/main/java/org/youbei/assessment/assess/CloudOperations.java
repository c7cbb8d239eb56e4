package org.youbei.assessment.assess;

import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.scoring.BackwardCloud;
import org.youbei.assessment.method.scoring.Cloud;
import org.youbei.assessment.method.scoring.CloudCombination;

/** {@code cloud-backward}, {@code cloud-standard} and {@code cloud-combine}. */
final class CloudOperations {
    private CloudOperations() {}

    static Reply backward(Request request) {
        var backward = BackwardCloud.of(request.figures("samples"));
        return reply(backward, backward.cloud());
    }

    private static Reply reply(Explained explained, Cloud cloud) {
        return Reply.of(explained).with("Ex", cloud.ex()).with("En", cloud.en()).with("He", cloud.he());
    }

    static Reply standard(Request request) {
        double[][] intervals = triples(request, "intervals", 2);
        double k = Reading.number(request.required("k"), "k");
        if (k < 0) {
            throw new RefusedInput(RefusalCode.NEGATIVE_VALUE, "k", "" + k);
        }
        var clouds = IntStream.range(0, intervals.length)
                .mapToObj(i -> Reading.as(
                        "intervals",
                        "intervals[" + i + "]",
                        () -> Cloud.ofInterval(intervals[i][0], intervals[i][1], k)))
                .toList();
        Explained explained = () -> Explanation.of("cloud")
                .with("cloudMethod", "Ex=(a+b)/2, En=(b−a)/6, He=k")
                .with("intervals", Grid.of(intervals))
                .with("clouds", grid(clouds));
        return Reply.of(explained)
                .with("Ex", column(clouds, 0))
                .with("En", column(clouds, 1))
                .with("He", column(clouds, 2));
    }

    static Reply combine(Request request) {
        double[][] typed = triples(request, "clouds", 3);
        var clouds = IntStream.range(0, typed.length)
                .mapToObj(i ->
                        Reading.as("", "clouds[" + i + "].", () -> new Cloud(typed[i][0], typed[i][1], typed[i][2])))
                .toList();
        var weights = request.weights("weights");
        var method =
                request.choice("method", CloudCombination::key, CloudCombination.WEIGHTED, CloudCombination.values());
        var combined = method.combine(clouds, weights);
        Explained explained = () -> Explanation.of("cloud")
                .with("cloudMethod", method.key())
                .with("clouds", grid(clouds))
                .with("weights", weights)
                .with("Ex", combined.ex())
                .with("En", combined.en())
                .with("He", combined.he());
        return reply(explained, combined);
    }

    private static double[][] triples(Request request, String field, int size) {
        double[][] rows = request.table(field);
        if (rows.length == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, field);
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != size) {
                throw new RefusedInput(
                        RefusalCode.SIZE_MISMATCH, field + "[" + i + "]", "" + rows[i].length, "" + size);
            }
        }
        return rows;
    }

    private static Grid grid(List<Cloud> clouds) {
        return new Grid(clouds.stream().map(Cloud::figures).toList());
    }

    private static Figures column(List<Cloud> clouds, int part) {
        return Figures.owning(
                clouds.stream().mapToDouble(cloud -> cloud.figures().get(part)).toArray());
    }
}
