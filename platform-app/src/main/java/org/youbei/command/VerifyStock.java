package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.supply.stock.StockLedger;

/**
 * Reckons every balance of stock anew from the ledger and compares; ends with {@link #REFUSED} where one differs, a day ends below nothing, or the halves of
 * a transfer do not fit, and names each.
 */
@Component
class VerifyStock implements Command {
    private final StockLedger ledger;
    private final MessageSource messages;

    VerifyStock(StockLedger ledger, MessageSource messages) {
        this.ledger = ledger;
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
        var books = Scopes.wholeTree(ledger::books);
        books.wrong()
                .forEach(one -> err.println(text(
                        "command.stock.wrong",
                        one.stock(),
                        one.kept().toPlainString(),
                        one.summed().toPlainString())));
        books.below().forEach(one -> err.println(text("command.stock.below", one)));
        books.torn().forEach(one -> err.println(text("command.stock.torn", one)));
        if (!books.isWhole()) {
            return REFUSED;
        }
        out.println(text("command.stock.whole", books.lots(), books.entries()));
        return DONE;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
