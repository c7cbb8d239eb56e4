package org.youbei.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class AfterCommitTests {
    private final List<Collection<String>> done = new ArrayList<>();
    private final AfterCommit<String> after = new AfterCommit<>(things -> done.add(List.copyOf(things)));
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void worksOnceForAllThatOneTransactionLeft() {
        transaction.executeWithoutResult(status -> {
            after.also("预案一");
            after.also("预案二");
            after.also("预案一");
            assertThat(done).isEmpty();
        });

        assertThat(done).containsExactly(List.of("预案一", "预案二"));
    }

    @Test
    void leavesNothingForTheNextTransaction() {
        transaction.executeWithoutResult(status -> after.also("预案一"));
        transaction.executeWithoutResult(status -> after.also("预案二"));

        assertThat(done).containsExactly(List.of("预案一"), List.of("预案二"));
    }

    @Test
    void doesNothingWhereTheTransactionIsTakenBack() {
        transaction.executeWithoutResult(status -> {
            after.also("预案一");
            status.setRollbackOnly();
        });

        assertThat(done).isEmpty();
    }

    @Test
    void keepsApartWhatIsForOthers() {
        var others = new ArrayList<Collection<String>>();
        var other = new AfterCommit<String>(things -> others.add(List.copyOf(things)));
        transaction.executeWithoutResult(status -> {
            after.also("预案一");
            other.also("版本一");
        });

        assertThat(done).containsExactly(List.of("预案一"));
        assertThat(others).containsExactly(List.of("版本一"));
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
