package org.youbei.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The kinds of certificates and what each allows, as shipped, in the order in which pages show them. */
public record CertificateCatalogue(Map<String, Qualification> qualifications, Map<String, CertificateKind> kinds) {
    /** A missing or unknown value fails the start rather than an entry later. */
    public static final CertificateCatalogue SHIPPED = shipped();

    /** Something that people can do. */
    public record Qualification(String code, String zh, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    /**
     * A kind of certificate.
     *
     * @param months how long one holds; null without an end of its own
     * @param window days before its end in which it counts as ending
     * @param grace days after its end in which it is renewed without beginning anew; it gives no right in them
     * @param allows codes of qualifications
     * @param confirmed whether the months were read in a source
     */
    public record CertificateKind(
            String code,
            String zh,
            String en,
            String issuer,
            @Nullable Integer months,
            int window,
            int grace,
            List<String> allows,
            boolean confirmed) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    public Optional<CertificateKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** @throws NoSuchElementException where there is no such kind, which is a mistake of the caller */
    public CertificateKind get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no certificate " + code));
    }

    /** What a qualification is called; its code where there is none of it. */
    public String name(String qualification, Locale locale) {
        var found = qualifications.get(qualification);
        return found == null ? qualification : found.in(locale);
    }

    private static CertificateCatalogue shipped() {
        try (var in = CertificateCatalogue.class.getResourceAsStream("/org/youbei/person/certificates.yaml")) {
            return read(Objects.requireNonNull(in, "the shipped certificates are missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CertificateCatalogue read(InputStream in) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        var qualifications = new LinkedHashMap<String, Qualification>();
        for (var entry : (List<?>) Objects.requireNonNull(root.get("qualifications"))) {
            var one = (Map<?, ?>) entry;
            qualifications.put(
                    must(one, "code"), new Qualification(must(one, "code"), must(one, "zh"), must(one, "en")));
        }
        var kinds = new LinkedHashMap<String, CertificateKind>();
        for (var entry : (List<?>) Objects.requireNonNull(root.get("kinds"))) {
            var kind = kind((Map<?, ?>) entry);
            if (kinds.put(kind.code(), kind) != null || !qualifications.keySet().containsAll(kind.allows())) {
                throw new IllegalArgumentException("a certificate twice, or of an unknown qualification: " + kind);
            }
        }
        return new CertificateCatalogue(
                Collections.unmodifiableMap(qualifications), Collections.unmodifiableMap(kinds));
    }

    private static CertificateKind kind(Map<?, ?> entry) {
        var months = entry.get("months");
        return new CertificateKind(
                must(entry, "code"),
                must(entry, "zh"),
                must(entry, "en"),
                must(entry, "issuer"),
                months == null ? null : Integer.valueOf(months.toString()),
                Integer.parseInt(must(entry, "window")),
                Integer.parseInt(must(entry, "grace")),
                ((List<?>) Objects.requireNonNull(entry.get("allows")))
                        .stream().map(Object::toString).toList(),
                !must(entry, "source").equals("UNCONFIRMED"));
    }

    private static String must(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + entry)
                .toString();
    }
}
