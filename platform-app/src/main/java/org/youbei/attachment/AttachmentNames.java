package org.youbei.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Files by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class AttachmentNames {
    @Bean
    ThingNames attachmentTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "attachment", "attachment.attachment", "name", "/attachments/")
                .openToAdministrators();
    }
}
