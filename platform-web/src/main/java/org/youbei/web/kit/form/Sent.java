package org.youbei.web.kit.form;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.web.kit.part.Flash;

/**
 * What came with a form; a controller asks for it as an argument.
 *
 * @param texts by name of the field, the first of several
 * @param files by name of the field, empty ones included
 * @param next what the page after this one shows once
 */
public record Sent(Map<String, String> texts, Map<String, MultipartFile> files, Map<String, Object> next) {
    /** The file of a field; absent where none was chosen. One without any bytes is there, and refused where it is stored. */
    public Optional<MultipartFile> file(String name) {
        return Optional.ofNullable(files.get(name))
                .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .isEmpty());
    }

    public void say(Flash flash) {
        next.put("flash", flash);
    }
}
