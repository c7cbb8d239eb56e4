package org.youbei.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal as its sentence instead of a stack trace. */
class StartRefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusal> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefusal cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
