package org.youbei.assessment.assess;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.youbei.assessment.method.Refusal;
import org.youbei.assessment.method.RefusalCode;

/**
 * The command line {@code assess}: reads one JSON request per line from standard input and writes one JSON answer per line to standard output, in
 * UTF-8. The contract of every operation stands in the module's README.
 */
public final class Assess {
    private Assess() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            help(System.out);
            return;
        }
        run(System.in, System.out);
    }

    private static void help(OutputStream out) throws IOException {
        try (var text = Assess.class.getResourceAsStream("usage.txt")) {
            if (text != null) {
                text.transferTo(out);
            }
        }
        out.flush();
    }

    static void run(InputStream in, OutputStream out) throws IOException {
        var lines = new Lines(new BufferedInputStream(in, 1 << 16));
        var answers = new BufferedOutputStream(out, 1 << 16);
        for (var line = lines.next(); line != null; line = lines.next()) {
            answers.write(answer(line).getBytes(StandardCharsets.UTF_8));
            answers.write('\n');
            answers.flush();
        }
    }

    private static String answer(Lines.Line line) {
        return line.isTooLong()
                ? AnswerWriter.refused(
                        new Refusal(RefusalCode.TOO_LARGE, "line", List.of("" + line.length(), "" + Lines.LONGEST)))
                : Desk.answer(line.bytes());
    }
}
