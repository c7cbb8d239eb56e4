package org.youbei.assessment.method;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a step of an explanation shows. */
public sealed interface Shown {
    String print();

    record Figure(double value) implements Shown {
        @Override
        public String print() {
            return Arithmetic.print(value);
        }
    }

    record Words(String text) implements Shown {
        @Override
        public String print() {
            return text;
        }
    }

    record Series(Figures values) implements Shown {
        @Override
        public String print() {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> values.isDefined(i) ? Arithmetic.print(values.get(i)) : "–")
                    .collect(Collectors.joining("  "));
        }
    }

    record Table(Grid rows) implements Shown {
        @Override
        public String print() {
            return rows.rows().stream()
                    .map(row -> "\n     " + new Series(row).print())
                    .collect(Collectors.joining());
        }
    }
}
