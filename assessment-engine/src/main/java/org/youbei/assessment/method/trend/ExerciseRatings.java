package org.youbei.assessment.method.trend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** The ratings of one exercise, counted. What was not observed is counted apart and is no zero. */
public record ExerciseRatings(List<ExerciseRating> ratings) {
    public ExerciseRatings {
        ratings = List.copyOf(ratings);
    }

    /** How often each rating was given, absent ones as 0. */
    public Map<ExerciseRating, Integer> distribution() {
        var counts = new EnumMap<ExerciseRating, Integer>(ExerciseRating.class);
        for (var rating : ExerciseRating.values()) {
            counts.put(rating, 0);
        }
        ratings.forEach(rating -> counts.merge(rating, 1, Integer::sum));
        return counts;
    }

    private List<ExerciseRating> observed() {
        var observed = ratings.stream()
                .filter(rating -> rating != ExerciseRating.NOT_OBSERVED)
                .sorted()
                .toList();
        if (observed.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "ratings");
        }
        return observed;
    }

    /** Refuses EMPTY when nothing was observed. */
    public ExerciseRating worst() {
        return observed().getLast();
    }

    /** The lower (worse) median, which is always a rating that was given. */
    public ExerciseRating median() {
        var observed = observed();
        return observed.get(observed.size() / 2);
    }

    /** The average under a mapping to numbers that the user chose and that is shown with it. Refuses MISSING_FIELD. */
    public double mean(Map<ExerciseRating, Double> mapping) {
        return Arithmetic.mean(observed().stream()
                .mapToDouble(rating -> {
                    var value = mapping.get(rating);
                    if (value == null) {
                        throw new RefusedInput(RefusalCode.MISSING_FIELD, "mapping", rating.name());
                    }
                    return value;
                })
                .toArray());
    }
}
