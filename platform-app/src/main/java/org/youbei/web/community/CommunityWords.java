package org.youbei.web.community;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.community.FigureDefinition;
import org.youbei.community.FigureText;
import org.youbei.community.FigureValue;
import org.youbei.web.kit.word.Words;

/** Figures ready to print. */
@Component
class CommunityWords extends Words {
    CommunityWords(MessageSource messages) {
        super(messages);
    }

    String name(FigureDefinition figure) {
        return figure.name(locale());
    }

    String measure(FigureDefinition figure) {
        return of("community.measure.", figure.unit());
    }

    /** {@code 4,200}, or the word for no value; a dash where nothing was said. */
    String shown(@Nullable FigureValue value) {
        var number = value == null ? null : value.number();
        if (value == null) {
            return NONE;
        }
        return number == null ? FigureText.shown(value, locale()) : number(number);
    }

    String number(@Nullable BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** What a field holds before anybody types. */
    String typed(@Nullable FigureValue value) {
        return FigureText.shown(value, locale());
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
