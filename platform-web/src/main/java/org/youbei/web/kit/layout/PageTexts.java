package org.youbei.web.kit.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The texts of every noun: each pair of files in the {@code messages} folder takes part without being registered anywhere. */
@Configuration(proxyBeanMethods = false)
class PageTexts {
    @Bean
    MessageSource messageSource() throws IOException {
        var texts = new JoinedTexts();
        for (var noun : baseNames()) {
            texts.add(file(noun), file(noun + "_en"));
        }
        return texts;
    }

    private static Properties file(String name) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + name + ".properties"), StandardCharsets.UTF_8));
    }

    /** The nouns that have texts, in alphabetical order. */
    static List<String> baseNames() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.substring(0, name.length() - ".properties".length()))
                .filter(name -> !name.endsWith("_en"))
                .distinct()
                .sorted()
                .toList();
    }
}
