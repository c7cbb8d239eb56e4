package org.youbei.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;
import org.youbei.launcher.Terminal;

/** Why the platform did not start, in as few lines as it takes. Boot's own report of the same is switched off in the settings. */
class SentenceReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        Terminal.ERROR.print(analysis.getDescription());
        if (StringUtils.hasText(analysis.getAction())) {
            Terminal.ERROR.print(analysis.getAction());
        }
    }
}
