package org.youbei.assessment.assess;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.youbei.assessment.method.Refusal;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** Answers one line. Whatever the line holds, there is exactly one answer. */
final class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class.getName());

    private Desk() {}

    static String answer(byte[] line) {
        try {
            var request = new Request(JsonLine.read(line));
            var reply = Operations.of(request).answer(request);
            var detail = Detail.of(request);
            return AnswerWriter.granted(reply, detail, request.ignored());
        } catch (RefusedInput refused) {
            return AnswerWriter.refused(refused.refusal());
        } catch (OutOfMemoryError tooLarge) {
            LOG.log(Level.SEVERE, "out of memory", tooLarge);
            return AnswerWriter.refused(new Refusal(RefusalCode.TOO_LARGE, "line", List.of("" + line.length, "-")));
        } catch (RuntimeException fault) {
            // A fault of this program must not end the run: it goes to the error stream, and the line gets its answer.
            LOG.log(Level.SEVERE, "no answer", fault);
            return AnswerWriter.refused(new Refusal(RefusalCode.INTERNAL_ERROR, "line", List.of()));
        }
    }
}
