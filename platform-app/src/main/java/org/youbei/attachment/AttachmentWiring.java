package org.youbei.attachment;

import org.apache.tika.Tika;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youbei.model.picture.DecodingBudget;

/** The settings, the detector of types, and the budget for decoding. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentWiring {
    @Bean
    Tika tika() {
        return new Tika();
    }

    @Bean
    DecodingBudget decodingBudget() {
        return DecodingBudget.shared();
    }
}
