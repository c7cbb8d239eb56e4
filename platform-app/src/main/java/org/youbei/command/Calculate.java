package org.youbei.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of the modules on the command line: one JSON request per line in, {@code {"op": "risk-colours", "given": {…}}}, one JSON answer per
 * line out, {@code {"ok": true, "result": …}} or {@code {"ok": false, "refusal": {"code", "at", "zh", "en"}}}. The rules are those of the
 * pages; nothing is stored and no database is needed.
 */
public final class Calculate {
    static final String NAME = "calculate";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Operation> OPERATIONS = Operation.offered();

    int run(InputStream in, PrintStream out) {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(answer(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
        return Command.DONE;
    }

    /** One answer to each line, whatever it holds. */
    static String answer(String line) {
        var answer = new LinkedHashMap<String, Object>();
        try {
            var request = JSON.readTree(line);
            var operation = OPERATIONS.get(request.path("op").asString(""));
            if (operation == null) {
                throw new NotAnswered("unknown-op", "op", "没有这个算法", "there is no such operation");
            }
            var result = operation.answer(Given.of(request.path("given")));
            answer.put("ok", true);
            answer.put("result", result);
        } catch (NotAnswered refused) {
            answer.put("ok", false);
            answer.put("refusal", refusal(refused.code(), refused.at(), refused.chinese(), refused.english()));
        } catch (JacksonException e) {
            answer.put("ok", false);
            answer.put("refusal", refusal("no-json", "line", "这一行不是 JSON", "the line is no JSON"));
        }
        return JSON.writeValueAsString(answer);
    }

    private static Map<String, Object> refusal(String code, String at, String chinese, String english) {
        var refusal = new LinkedHashMap<String, Object>();
        refusal.put("code", code);
        refusal.put("at", at);
        refusal.put("zh", chinese);
        refusal.put("en", english);
        return refusal;
    }
}
