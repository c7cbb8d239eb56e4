package org.youbei.library.shelf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Texts, regimes and readings by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class LibraryNames {
    @Bean
    ThingNames libraryTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "library-document", "library.document", "title", "/library/").openToAdministrators();
    }

    @Bean
    ThingNames regimeTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "regime", "library.regime", "title", "/regimes/");
    }
}
