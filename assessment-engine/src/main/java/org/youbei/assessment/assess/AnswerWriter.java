package org.youbei.assessment.assess;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.Refusal;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Shown;
import org.youbei.assessment.method.Step;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers. A number that is not finite never passes. */
final class AnswerWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    static String granted(Reply reply, Detail detail, List<String> ignored) {
        return written(writer -> {
            writer.json.writeBooleanProperty("ok", true);
            writer.json.writeName("result");
            writer.value(reply.result());
            writer.json.writeName("explain");
            writer.explain(reply, detail, ignored);
        });
    }

    static String refused(Refusal refusal) {
        return written(writer -> {
            writer.json.writeBooleanProperty("ok", false);
            writer.json.writeObjectPropertyStart("refusal");
            writer.json.writeStringProperty("code", refusal.code().name());
            writer.json.writeStringProperty("at", refusal.at());
            writer.json.writeStringProperty("zh", refusal.zh());
            writer.json.writeStringProperty("en", refusal.en());
            writer.json.writeEndObject();
        });
    }

    private static String written(Consumer<AnswerWriter> fields) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields.accept(new AnswerWriter(json));
            json.writeEndObject();
        }
        return text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> number(number);
            case String text -> json.writeString(text);
            case Weights weights -> figures(weights.figures());
            case Figures figures -> figures(figures);
            case Grid grid -> list(grid.rows());
            case Ranks ranks -> ranks(ranks);
            case List<?> items -> list(items);
            case Map<?, ?> fields -> fields(fields);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void number(double value) {
        if (!Double.isFinite(value)) {
            throw new RefusedInput(RefusalCode.OVERFLOW, "result");
        }
        json.writeNumber(value + 0.0);
    }

    private void list(List<?> items) {
        json.writeStartArray();
        items.forEach(this::value);
        json.writeEndArray();
    }

    private void fields(Map<?, ?> fields) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            json.writeName(name.toString());
            value(value);
        });
        json.writeEndObject();
    }

    private void figures(Figures figures) {
        json.writeStartArray();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.isDefined(i)) {
                number(figures.get(i));
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    /** Whole places are written as whole numbers. */
    private void ranks(Ranks ranks) {
        json.writeStartArray();
        for (int i = 0; i < ranks.size(); i++) {
            if (!ranks.places().isDefined(i)) {
                json.writeNull();
            } else if (ranks.get(i) == Math.rint(ranks.get(i))) {
                json.writeNumber((long) ranks.get(i));
            } else {
                json.writeNumber(ranks.get(i));
            }
        }
        json.writeEndArray();
    }

    private void explain(Reply reply, Detail detail, List<String> ignored) {
        json.writeStartObject();
        if (!detail.isNone()) {
            chain(reply, detail);
        }
        if (!ignored.isEmpty()) {
            json.writeName("ignored");
            list(ignored);
        }
        json.writeEndObject();
    }

    private void chain(Reply reply, Detail detail) {
        Explanation explanation;
        try {
            explanation = reply.explained().explanation();
        } catch (RefusedInput beyondRange) {
            // The result stands; only an intermediate figure of the chain cannot be shown as a double.
            json.writeStringProperty("omitted", beyondRange.refusal().en());
            return;
        }
        json.writeStringProperty("method", explanation.method());
        json.writeName("title");
        fields(Map.of("zh", explanation.title(Locale.ROOT), "en", explanation.title(Locale.ENGLISH)));
        json.writeName("steps");
        json.writeStartArray();
        explanation.steps().forEach(step -> step(step, detail));
        json.writeEndArray();
        if (detail.worked() != null) {
            json.writeStringProperty("worked", explanation.worked(detail.worked()));
        }
    }

    private void step(Step step, Detail detail) {
        json.writeStartObject();
        json.writeStringProperty("name", step.name());
        json.writeStringProperty("zh", step.label(Locale.ROOT));
        json.writeStringProperty("en", step.label(Locale.ENGLISH));
        switch (step.value()) {
            case Shown.Figure(double value) -> property("value", Double.isFinite(value) ? (Double) value : null);
            case Shown.Words(String text) -> property("value", text);
            case Shown.Series(Figures values) -> property("value", values);
            case Shown.Table(Grid rows) -> table(rows, detail);
        }
        json.writeEndObject();
    }

    private void table(Grid rows, Detail detail) {
        long cells = rows.rows().stream().mapToLong(Figures::size).sum();
        if (cells > detail.mostCells()) {
            property("omittedCells", cells);
        } else {
            property("value", rows);
        }
    }

    private void property(String name, @Nullable Object value) {
        json.writeName(name);
        value(value);
    }
}
