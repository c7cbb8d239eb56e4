package org.youbei.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.audit.DistrictChain;
import org.youbei.backup.Backups;
import org.youbei.start.StartRefusal;

/** Copies rows, attachments and keys into an empty folder; ends with {@link #REFUSED} where an audit chain was found broken, too. */
@Component
class Backup implements Command {
    private final Backups backups;
    private final Chains chains;
    private final MessageSource messages;

    Backup(Backups backups, Chains chains, MessageSource messages) {
        this.backups = backups;
        this.chains = chains;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("backup DIR");
            return MISUSED;
        }
        var folder = Path.of(arguments.getFirst());
        try {
            var made = backups.make(folder);
            if (made.isEmpty()) {
                err.println(text("command.backup.occupied", folder));
                return REFUSED;
            }
            return tell(folder, made.get(), out, err);
        } catch (StartRefusal e) {
            err.println(e.getMessage());
        } catch (IOException | SQLException e) {
            err.println(text("command.backup.failed", folder, String.valueOf(e.getMessage())));
        }
        return REFUSED;
    }

    private int tell(Path folder, Backups.Made made, PrintStream out, PrintStream err) {
        chains.print(made.chains(), out, err);
        out.println(text("command.backup.made", folder, made.tables(), made.rows(), made.files()));
        if (made.keysAreInSettings()) {
            out.println(text("command.backup.keys"));
        }
        return made.chains().stream().allMatch(DistrictChain::whole) ? DONE : REFUSED;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE)
                + System.lineSeparator()
                + messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
