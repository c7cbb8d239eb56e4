package org.youbei.web.kit.importing;

/**
 * Where an import stands among the pages.
 *
 * @param texts the beginning of its two texts of its own: {@code point.import} for {@code point.import.title} and {@code point.import.sub}
 * @param path its address, the one of its controller
 * @param list where the things that it writes are listed
 */
public record ImportPage(String texts, String path, String list) {
    String of(Object upload) {
        return path + "/" + upload;
    }
}
