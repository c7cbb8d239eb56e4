package org.youbei.web.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.youbei.model.Sha256;
import org.youbei.web.kit.layout.PageFrame;

/** What the shell consists of. It differs by language and size of the text only, never by person. */
@Component
class Shell {
    private static final String TEXTS = "phone.ui.";
    private static final int VERSION_LENGTH = 16;

    private final ResourceUrlProvider addresses;
    private final String build;

    Shell(ResourceUrlProvider addresses, @Value("${youbei.version}") String build) {
        this.addresses = addresses;
        this.build = build;
    }

    /** Every text that the scripts speak, a line of {@code key=text} each. */
    String texts(Locale language) {
        var bundle = ResourceBundle.getBundle(
                "messages/phone", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(TEXTS))
                .sorted()
                .map(key -> key.substring(TEXTS.length()) + "=" + bundle.getString(key))
                .collect(Collectors.joining("\n"));
    }

    /** The files that open without a network, as the worker asks for them. */
    private List<String> files() {
        return List.of("./", ".." + address("/css/phone.css"), ".." + address("/js/phone.js"), "manifest.webmanifest");
    }

    /** The worker's script: another one as soon as any of its files is another. */
    String worker(PageFrame frame) {
        var files = files();
        var version = hash(files
                + build
                + frame.language()
                + frame.look()
                + texts(frame.language().locale())
                + template());
        var list = files.stream().map(file -> '"' + file + '"').collect(Collectors.joining(", ", "[", "]"));
        return "const SHELL = { version: \"" + version + "\", files: " + list + " };\n" + script();
    }

    private String address(String path) {
        return Objects.requireNonNullElse(addresses.getForLookupPath(path), path);
    }

    private static String script() {
        return read("static/js/phone-worker.js");
    }

    private static String template() {
        return read("templates/phone/shell.html");
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String hash(String content) {
        return Sha256.hex(content).substring(0, VERSION_LENGTH);
    }
}
