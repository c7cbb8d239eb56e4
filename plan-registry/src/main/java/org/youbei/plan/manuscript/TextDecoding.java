package org.youbei.plan.manuscript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/**
 * The words of a text file. An encoding is believed only if every byte is valid in it; GB18030, in which nearly every byte sequence is
 * valid, only if the characters are also those of ordinary Chinese. A text is never guessed into mojibake.
 */
record TextDecoding(String text, Remark.@Nullable Kind remark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Of the double-byte characters of ordinary text about 99 in 100 are punctuation or common characters of GB 2312. */
    private static final double ORDINARY = 0.75;
    /** Some of the most frequent characters of official texts: a quarter of such a text, next to none of Korean read as Chinese. */
    private static final String FREQUENT = "的一在和有人不为是国中大以上地工作应急预案理时要会分对部门级单位行法发生定可及本机施组织关自区则总二三";

    private static final double FREQUENTLY = 0.06;

    static TextDecoding of(byte[] bytes) throws RefusedException {
        Optional<Signature> signature = Signature.of(bytes);
        if (signature.isPresent()) {
            throw WordFormat.misnamed(bytes, signature.get());
        }
        TextDecoding found = decode(bytes);
        if (found.text.chars().anyMatch(TextDecoding::binary)) {
            throw new RefusedException(Reason.WRONG_TYPE, "binary");
        }
        return found;
    }

    private static TextDecoding decode(byte[] bytes) throws RefusedException {
        if (starts(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, StandardCharsets.UTF_16BE);
        }
        int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Optional<String> utf8 = strictly(bytes, mark, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new TextDecoding(utf8.get(), null);
        }
        return strictly(bytes, 0, GB18030)
                .filter(text -> mark == 0 && ordinary(bytes) && frequent(text))
                .map(text -> new TextDecoding(text, Remark.Kind.READ_AS_GB18030))
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_ENCODING));
    }

    private static TextDecoding utf16(byte[] bytes, Charset charset) throws RefusedException {
        return strictly(bytes, 2, charset)
                .map(text -> new TextDecoding(text, Remark.Kind.READ_AS_UTF16))
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_ENCODING));
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Rows A1–A9 of GB 2312 hold punctuation and letters, rows B0–D7 the 3,755 common characters. */
    private static boolean ordinary(byte[] bytes) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80 || i + 1 == bytes.length) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            pairs++;
            if (trail >= 0xA1 && (lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xD7)) {
                common++;
            }
        }
        return common >= ORDINARY * pairs;
    }

    private static boolean frequent(String text) {
        long han = text.chars().filter(Character::isIdeographic).count();
        long frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        return frequent >= FREQUENTLY * han;
    }

    private static boolean binary(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x1A && c != 0x1E;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
