package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.supply.stock.StockBooks;

/**
 * Reckons every balance of stock anew from the ledger and compares; ends with {@link #REFUSED} where one differs, a day ends below nothing, the halves of a
 * transfer do not fit, or a closed month kept another balance, and names each.
 */
@Component
class VerifyStock implements Command {
    private final StockBooks books;
    private final MessageSource messages;

    VerifyStock(StockBooks books, MessageSource messages) {
        this.books = books;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "verify-stock";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("verify-stock");
            return MISUSED;
        }
        var found = Scopes.wholeTree(books::books);
        found.wrong()
                .forEach(one -> err.println(text(
                        "command.stock.wrong",
                        one.stock(),
                        one.kept().toPlainString(),
                        one.summed().toPlainString())));
        found.shifted()
                .forEach(one -> err.println(text(
                        "command.stock.shifted",
                        one.closing(),
                        one.stock(),
                        one.kept().toPlainString(),
                        one.summed().toPlainString())));
        found.below().forEach(one -> err.println(text("command.stock.below", one)));
        found.torn().forEach(one -> err.println(text("command.stock.torn", one)));
        if (!found.isWhole()) {
            return REFUSED;
        }
        out.println(text("command.stock.whole", found.lots(), found.entries(), found.closings()));
        return DONE;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
