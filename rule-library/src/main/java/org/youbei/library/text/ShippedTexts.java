package org.youbei.library.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.youbei.jurisdiction.Scopes;

/** Puts the texts that come with the product into the library, those that are not there yet; a text that is there stays as it is. */
@Component
public class ShippedTexts {
    private static final String FOLDER = "/org/youbei/library/texts/";

    private final StoredTexts stored;
    private final TransactionTemplate transaction;

    ShippedTexts(StoredTexts stored, PlatformTransactionManager transactions) {
        this.stored = stored;
        transaction = new TransactionTemplate(transactions);
    }

    /** The id of a shipped text, the same everywhere. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("library-text:" + name).getBytes(StandardCharsets.UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    public void load() {
        Scopes.wholeTree(() -> transaction.execute(status -> {
            listed().forEach(this::load);
            return null;
        }));
    }

    private void load(Map<String, @Nullable Object> entry) {
        var name = string(entry, "id");
        if (stored.find(id(name)).isEmpty()) {
            var title = string(entry, "title");
            var document = new Document(
                    id(name),
                    Document.COUNTRY,
                    title,
                    Titles.plain(title),
                    DocumentKind.valueOf(string(entry, "kind")),
                    string(entry, "issuer"),
                    Objects.requireNonNullElse(entry.get("number"), "").toString(),
                    day(entry.get("issued")),
                    day(entry.get("from")),
                    null,
                    Secrecy.PUBLIC,
                    "官方文本，随平台提供（著作权法第五条：法律、法规和国家机关的文件不受著作权保护）");
            stored.add(document, ArticleReader.read(text(name)), "youbei");
        }
    }

    static String text(String name) {
        return new String(bytes(name + ".md"), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> listed() {
        var read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .<Map<String, Object>>load(new String(bytes("texts.yaml"), StandardCharsets.UTF_8));
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(read.get("texts"), "no texts");
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(ShippedTexts.class.getResourceAsStream(FOLDER + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(Map<String, @Nullable Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + entry)
                .toString();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : null;
    }
}
