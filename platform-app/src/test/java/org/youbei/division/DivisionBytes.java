package org.youbei.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** A division table of any bytes: each row is sound or a fault, and something is said of every file. */
public final class DivisionBytes {
    private DivisionBytes() {}

    public static void read(byte[] bytes) {
        try {
            var file = Files.createTempFile("divisions", ".csv");
            try {
                Files.write(file, bytes);
                var told = new AtomicLong();
                new DivisionTable(file, Scope.of(new JurisdictionCode("420106"))).read(checking(told));
                assertThat(told).as("rows and faults").hasPositiveValue();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DivisionTable.Sink checking(AtomicLong told) {
        return new DivisionTable.Sink() {
            @Override
            public void row(long line, String code, String name) {
                told.incrementAndGet();
                assertThat(line).isPositive();
                assertThat(code)
                        .startsWith("420106")
                        .matches(JurisdictionCode::isValid)
                        .doesNotEndWith("000");
                assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(100);
            }

            @Override
            public void fault(DivisionFault fault) {
                told.incrementAndGet();
            }
        };
    }
}
