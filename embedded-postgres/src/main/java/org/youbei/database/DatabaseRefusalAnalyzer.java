package org.youbei.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal as its sentence instead of a stack trace. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusal cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
