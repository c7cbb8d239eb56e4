package org.youbei.web.kit.word;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Refusal;

/** Texts and values ready to print. A module that has words of its own adds them in a subclass. */
@Component
@Primary
public class Words {
    /** What is printed where there is no value. */
    public static final String NONE = "—";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The text of a key that may not be there; the other words then. */
    /** The heads of a table: what stands under a prefix, in this order. */
    public List<String> under(String prefix, String... names) {
        return Arrays.stream(names).map(name -> say(prefix + name)).toList();
    }

    public String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()), otherwise);
    }

    /** The word of a constant: the text {@code prefix} + its name. */
    public String of(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? NONE : say(prefix + constant.name());
    }

    public String reason(Refusal refusal) {
        return say("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    public List<String> reasons(List<Refusal> refusals) {
        return refusals.stream().map(this::reason).toList();
    }

    /** Who did something, as recorded: a person by name, the platform in words. */
    public String actor(String name) {
        return Actor.PLATFORM_NAME.equals(name) ? say("actor.platform") : name;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    /** To the minute, in China. */
    public String moment(@Nullable Instant at) {
        return at == null ? NONE : MINUTES.format(at.atZone(ChinaTime.ZONE));
    }

    /** The constants of an enum with their words, as a select offers them. */
    public <E extends Enum<E>> Map<String, String> choices(String prefix, E[] constants) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(one -> choices.put(one.name(), of(prefix, one)));
        return choices;
    }

    /** What stands in addresses for a constant: {@code filing-acceptance}. */
    public static String noun(Enum<?> constant) {
        return noun(constant.name());
    }

    public static String noun(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that an address names. */
    public static <E extends Enum<E>> Optional<E> constant(E[] constants, String noun) {
        return Arrays.stream(constants).filter(one -> noun(one).equals(noun)).findFirst();
    }
}
