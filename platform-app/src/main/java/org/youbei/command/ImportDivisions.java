package org.youbei.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.division.DivisionFault;
import org.youbei.division.DivisionImport;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;

/** Takes a division table into the tree and prints the counts, or every fault with its line. */
@Component
class ImportDivisions implements Command {
    private final DivisionImporter importer;
    private final MessageSource messages;

    ImportDivisions(DivisionImporter importer, MessageSource messages) {
        this.importer = importer;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import-divisions";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("import-divisions FILE");
            return MISUSED;
        }
        var file = Path.of(arguments.getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println(text("command.unreadable-file", file));
            return REFUSED;
        }
        return report(importer.load(Actor.platform(), file, String.valueOf(file.getFileName())), out, err);
    }

    private int report(DivisionImport outcome, PrintStream out, PrintStream err) {
        return switch (outcome) {
            case DivisionImport.Loaded loaded -> {
                out.println(text(
                        "jurisdiction.import.loaded",
                        loaded.rows(),
                        loaded.added(),
                        loaded.renamed(),
                        loaded.unchanged()));
                yield DONE;
            }
            case DivisionImport.Rejected(var faults, var total) -> {
                faults.forEach(fault -> err.println(sentence(fault)));
                err.println(text("jurisdiction.import.rejected", total));
                yield REFUSED;
            }
        };
    }

    private String sentence(DivisionFault fault) {
        var reason = fault.reason();
        return text("jurisdiction.import.line", fault.line())
                + text("refusal." + reason.code(), reason.arguments().toArray());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
