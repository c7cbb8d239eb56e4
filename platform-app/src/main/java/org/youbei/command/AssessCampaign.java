package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.assessment.result.ResultVersion;
import org.youbei.assessment.result.Scores;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.NotFound;
import org.youbei.model.Scope;

/**
 * Works the result of a campaign out again from its frozen inputs and prints it, a line per unit with every digit: code, name, place, total, coverage,
 * lower and upper bound, gate, both grades. Refused where the digits, or the hash of the inputs, are not those that were frozen.
 */
@Component
class AssessCampaign implements Command {
    private final CampaignDesk campaigns;
    private final ResultDesk results;
    private final MessageSource messages;

    AssessCampaign(CampaignDesk campaigns, ResultDesk results, MessageSource messages) {
        this.campaigns = campaigns;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "assess-campaign";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("assess-campaign ID");
            return MISUSED;
        }
        try {
            var id = UUID.fromString(arguments.getFirst());
            var frozen = Scopes.in(Scope.ALL, () -> {
                var campaign = campaigns.find(id);
                return results.version(campaign, campaign.version());
            });
            if (frozen.isEmpty()) {
                err.println(text("command.assessed.none"));
                return REFUSED;
            }
            return told(frozen.get(), out, err);
        } catch (NotFound | IllegalArgumentException unknown) {
            err.println(text("command.assessed.unknown"));
            return REFUSED;
        }
    }

    private int told(ResultVersion frozen, PrintStream out, PrintStream err) {
        var lines = Scores.lines(Scores.of(frozen.inputs()));
        out.print(lines);
        if (lines.equals(frozen.lines()) && frozen.inputs().hash().equals(frozen.hash())) {
            return DONE;
        }
        err.println(text("command.assessed.other", frozen.version(), frozen.hash()));
        return REFUSED;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
