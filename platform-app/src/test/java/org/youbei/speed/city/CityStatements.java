package org.youbei.speed.city;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the application sends to the database while one person asks, whichever thread sends it; timers do not run meanwhile. */
public final class CityStatements implements QueryExecutionListener {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    void forget() {
        heard.clear();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> heard.add(query.getQuery()));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // what was sent is known before
    }

    /** Puts the ear between the application and its pool. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {
        @Bean
        CityStatements cityStatements() {
            return new CityStatements();
        }

        @Bean
        static BeanPostProcessor listeningDataSource(ObjectProvider<CityStatements> statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("dataSource") && bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(statements.getObject())
                                    .build()
                            : bean;
                }
            };
        }
    }
}
