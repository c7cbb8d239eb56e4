package org.youbei.supply.need;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The norms as they are shipped, with the version that reports name. */
@Component
public class NeedNorms {
    /** Of the file. */
    public static final String VERSION = "2026.11";

    private static final String FILE = "/org/youbei/supply/norms.csv";

    private final List<Norm> norms = read();

    private static List<Norm> read() {
        try (var stream = Objects.requireNonNull(NeedNorms.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length == 7)
                    .map(cells -> new Norm(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4],
                            Norm.Basis.valueOf(cells[5]),
                            new BigDecimal(cells[6])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Norm> all() {
        return norms;
    }
}
