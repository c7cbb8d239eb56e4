package org.youbei;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Every statement that the application sends to the database while somebody listens; the pool itself is untouched. */
public final class StatementLog implements QueryExecutionListener {
    private static final Pattern WRITE = Pattern.compile(
            "(?is)^\\s*(with\\b.*\\b)?(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate|copy|create|alter|drop)\\b.*");
    private static final Pattern SESSION = Pattern.compile("(?i)\\bsession\\.(spring_session|known_address|throttle)");

    private volatile @Nullable List<String> heard;
    private volatile @Nullable Thread asking;

    /** What this thread sends while the action runs, and the threads that stream its answers; not the scheduled jobs. */
    public List<String> during(Action action) throws Exception {
        var statements = new CopyOnWriteArrayList<String>();
        asking = Thread.currentThread();
        heard = statements;
        try {
            action.run();
        } finally {
            heard = null;
        }
        return new ArrayList<>(statements);
    }

    /** The statements that belong to the page, without those of the session around it. */
    public static List<String> ofThePage(List<String> statements) {
        return statements.stream().filter(sql -> !SESSION.matcher(sql).find()).toList();
    }

    /** The statements that change something; keeping the session alive does not count. */
    public static List<String> writes(List<String> statements) {
        return ofThePage(statements).stream()
                .filter(sql -> WRITE.matcher(sql).matches())
                .toList();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var listening = heard;
        var thread = Thread.currentThread();
        if (listening != null && (thread == asking || thread.getName().startsWith("task-"))) {
            queries.forEach(query -> listening.add(query.getQuery()));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // what was sent is known before
    }

    /** An action that may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        StatementLog statementLog() {
            return new StatementLog();
        }

        @Bean
        static BeanPostProcessor listeningDataSource(
                org.springframework.beans.factory.ObjectProvider<StatementLog> log) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("dataSource") && bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(log.getObject())
                                    .build()
                            : bean;
                }
            };
        }
    }
}
