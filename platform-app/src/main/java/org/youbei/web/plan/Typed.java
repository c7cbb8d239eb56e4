package org.youbei.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.web.part.Refusals;

/** What a person typed into a small form, kept word by word until it is understood: a mistyped date loses nothing. */
final class Typed {
    private static final String NAME = "form";
    private static final String REQUEST = "request";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final MapBindingResult errors = new MapBindingResult(values, NAME);

    /** The form before anybody typed. */
    Typed(List<FormField> fields, Clock clock) {
        fields.forEach(field -> values.put(field.name(), field.isFlag() ? Boolean.FALSE : field.initial()));
        values.put(REQUEST, UuidV7.next(clock).toString());
    }

    Typed(List<FormField> fields, Map<String, String> said) {
        fields.forEach(field -> values.put(
                field.name(),
                field.isFlag()
                        ? (Object) Boolean.valueOf(
                                said.getOrDefault(field.name(), "").matches("true|on"))
                        : said.getOrDefault(field.name(), "")));
        values.put(REQUEST, said.getOrDefault(REQUEST, ""));
    }

    String text(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The day that was typed; today where it could not be read, which is then an error of the field. */
    LocalDate day(String name) {
        return dayIfAny(name).orElseGet(() -> {
            missing(name);
            return LocalDate.EPOCH;
        });
    }

    Optional<LocalDate> dayIfAny(String name) {
        var said = text(name).strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            errors.rejectValue(name, "typeMismatch.java.time.LocalDate");
            return Optional.empty();
        }
    }

    /** The whole number that was typed; nothing but digits, else 0, which no form accepts. */
    int number(String name) {
        var said = text(name).strip();
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    /** One of the constants; the first where none was chosen, which is then an error of the field. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(text(name)))
                .findFirst()
                .orElseGet(() -> {
                    missing(name);
                    return constants[0];
                });
    }

    /** The id that came with the form, so that sending it twice does it once. */
    UUID request(Clock clock) {
        try {
            return UUID.fromString(text(REQUEST));
        } catch (IllegalArgumentException e) {
            return UuidV7.next(clock);
        }
    }

    boolean isUnderstood() {
        return !errors.hasErrors();
    }

    BindingResult refused(List<Refusal> refusals) {
        Refusals.show(refusals, errors);
        return errors;
    }

    void show(Model model, List<FormField> fields) {
        model.addAttribute(NAME, values);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + NAME, errors);
        model.addAttribute("fields", fields);
    }

    private void missing(String name) {
        if (!errors.hasFieldErrors(name)) {
            errors.rejectValue(name, "NotNull");
        }
    }
}
