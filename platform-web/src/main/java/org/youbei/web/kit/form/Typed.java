package org.youbei.web.kit.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.web.kit.part.Refusals;

/** What a person typed into a small form, kept word by word until it is understood: a mistyped date loses nothing. */
public final class Typed {
    private static final String NAME = "form";
    private static final String REQUEST = "request";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final MapBindingResult errors = new MapBindingResult(values, NAME);

    /** The form before anybody typed. */
    public Typed(List<FormField> fields, Clock clock) {
        fields.forEach(field ->
                values.put(field.name(), field.isFlag() ? (Object) Boolean.valueOf(field.initial()) : field.initial()));
        fields.stream().filter(field -> field.finder() != null).forEach(field -> values.put(field.sought(), ""));
        values.put(REQUEST, UuidV7.next(clock).toString());
    }

    public Typed(List<FormField> fields, Map<String, String> said) {
        fields.forEach(field -> values.put(
                field.name(),
                field.isFlag()
                        ? (Object) Boolean.valueOf(
                                said.getOrDefault(field.name(), "").matches("true|on"))
                        : said.getOrDefault(field.name(), "")));
        fields.stream()
                .filter(field -> field.finder() != null)
                .forEach(field -> values.put(field.sought(), said.getOrDefault(field.sought(), "")));
        values.put(REQUEST, said.getOrDefault(REQUEST, ""));
    }

    /** The text without white space around it. */
    public String words(String name) {
        return text(name).strip();
    }

    /** The text, which must be there and no longer than this; an error of the field otherwise. */
    public String demanded(String name, int most) {
        var said = words(name);
        if (said.isEmpty()) {
            missing(name);
        } else if (said.length() > most) {
            errors.rejectValue(name, "Size", new Object[] {name, most, 0}, null);
        }
        return said;
    }

    /** The unit that was chosen; empty where the text is no code of one. */
    public Optional<JurisdictionCode> unit(String name) {
        return JurisdictionCode.parse(words(name));
    }

    public String text(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }

    /** The text of a field that must not come back with the page, such as a password: read once, then gone from the form. */
    public String secret(String name) {
        var said = text(name);
        values.put(name, "");
        return said;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** What follows the beginning in the names of the boxes that are ticked. */
    public List<String> flagged(String beginning) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(beginning) && flag(name))
                .map(name -> name.substring(beginning.length()))
                .toList();
    }

    /** The day that was typed; the beginning of time where it could not be read, which is then an error of the field. */
    public LocalDate day(String name) {
        return dayIfAny(name).orElseGet(() -> {
            missing(name);
            return LocalDate.EPOCH;
        });
    }

    public Optional<LocalDate> dayIfAny(String name) {
        return time(name, LocalDate::parse).filter(day -> isReal(name, day));
    }

    /** The minute that was typed, in China; the beginning of time where it could not be read, which is then an error of the field. */
    public Instant moment(String name) {
        return time(name, LocalDateTime::parse)
                .filter(time -> isReal(name, time))
                .map(time -> time.atZone(ChinaTime.ZONE).toInstant())
                .orElseGet(() -> {
                    missing(name);
                    return Instant.EPOCH;
                });
    }

    private <T> Optional<T> time(String name, Function<String, T> reading) {
        var said = text(name).strip();
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(reading.apply(said));
        } catch (DateTimeParseException e) {
            wrong(name);
            return Optional.empty();
        }
    }

    /** Of a year with four digits: the database knows no others as days of law. */
    private boolean isReal(String name, Temporal time) {
        var year = time.get(ChronoField.YEAR);
        if (year < 1 || year > 9999) {
            wrong(name);
            return false;
        }
        return true;
    }

    /** The whole number that was typed; nothing but digits, else 0, which no form accepts. */
    public int number(String name) {
        var said = text(name).strip();
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    /** The whole number that was typed; an error of the field where it is none. */
    public Optional<Integer> numberIfAny(String name) {
        var said = text(name).strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (!said.matches("[0-9]{1,9}")) {
            errors.rejectValue(name, "typeMismatch.int");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(said));
    }

    /** The number that was typed; zero where there is none, which is then an error of the field. */
    public BigDecimal decimal(String name, int decimals) {
        return decimalIfAny(name, decimals).orElseGet(() -> {
            missing(name);
            return BigDecimal.ZERO;
        });
    }

    /** The number that was typed, in digits of any width, with so many decimals at most; an error of the field where it is none. */
    public Optional<BigDecimal> decimalIfAny(String name, int decimals) {
        var said = Normalizer.normalize(words(name), Normalizer.Form.NFKC);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (!said.matches("-?[0-9]{1,10}(\\.[0-9]{1," + decimals + "})?")) {
            errors.rejectValue(name, "typeMismatch.java.math.BigDecimal", new Object[] {name, decimals}, null);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(said));
    }

    /** The id that was chosen; an error of the field where it is none. */
    public Optional<UUID> idIfAny(String name) {
        var said = text(name).strip();
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException e) {
            errors.rejectValue(name, "typeMismatch.java.util.UUID");
            return Optional.empty();
        }
    }

    /** One of the constants; the first where none was chosen, which is then an error of the field. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
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
    public UUID request(Clock clock) {
        try {
            return UUID.fromString(text(REQUEST));
        } catch (IllegalArgumentException e) {
            return UuidV7.next(clock);
        }
    }

    public boolean isUnderstood() {
        return !errors.hasErrors();
    }

    public BindingResult refused(List<Refusal> refusals) {
        Refusals.show(refusals, errors);
        return errors;
    }

    public void show(Model model, List<FormField> fields) {
        model.addAttribute(NAME, values);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + NAME, errors);
        model.addAttribute(
                "fields",
                fields.stream().map(field -> field.found(text(field.sought()))).toList());
    }

    private void wrong(String name) {
        errors.rejectValue(name, "typeMismatch.java.time.LocalDate");
    }

    private void missing(String name) {
        if (!errors.hasFieldErrors(name)) {
            errors.rejectValue(name, "NotNull");
        }
    }
}
