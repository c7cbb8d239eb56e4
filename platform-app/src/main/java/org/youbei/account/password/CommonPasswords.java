package org.youbei.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Passwords that are tried first by whoever guesses, kept offline. A password counts as common as it stands, and also when only
 * digits and signs around a common word or its repetition make up the length.
 */
@Component
class CommonPasswords {
    private static final String LIST = "common-passwords.txt";

    private final Set<String> known;

    CommonPasswords() {
        known = read();
    }

    boolean contains(String password) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        return known.contains(plain) || known.contains(core(plain)) || repeated(plain) || sequence(plain);
    }

    /** Without the digits and signs that people hang on to reach a length. */
    private static String core(String password) {
        var core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return core.isEmpty() ? password : core;
    }

    /** {@code abcabcabcabc}: a short piece again and again. */
    private static boolean repeated(String password) {
        return password.matches("(?s)(.{1,4})\\1{2,}.{0,3}");
    }

    /** {@code 123456789012}, {@code abcdefghijkl} and the same downwards, around the end as well. */
    private static boolean sequence(String password) {
        var steps = "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";
        return steps.contains(password) || new StringBuilder(steps).reverse().indexOf(password) >= 0;
    }

    private static Set<String> read() {
        var list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new HashSet<>(
                    lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
