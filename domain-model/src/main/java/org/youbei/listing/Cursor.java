package org.youbei.listing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the order it was shown in, and the sorted value and the id of the last row shown. In addresses it is one opaque
 * word, base64url of a version and these three. Whatever is no cursor of this version is no place, which makes it the first page: a
 * cursor tells nothing that the list does not show, so it is not signed.
 *
 * @param sort as in the address, {@code due} or {@code -due}
 */
record Cursor(String sort, String value, String id) {
    private static final int VERSION = 1;
    /** A title of 300 characters has 1,200 here. */
    private static final int LONGEST = 4_000;

    static Optional<Cursor> parse(@Nullable String word) {
        if (word == null || word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(word)))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            var cursor = new Cursor(in.readUTF(), in.readUTF(), in.readUTF());
            return in.available() == 0 && cursor.isPlain() ? Optional.of(cursor) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String word() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(sort);
            out.writeUTF(value);
            out.writeUTF(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** NUL and halves of characters are no text to PostgreSQL. */
    private boolean isPlain() {
        return (value + id).codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
