package org.youbei.web.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/** How sessions are kept: found only under a principal that still holds, read with a list of admitted classes. */
@Configuration(proxyBeanMethods = false)
class SessionStore {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final ObjectInputFilter ADMITTED = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=10000;maxbytes=1000000;org.youbei.**;org.springframework.security.**;"
                    + "org.springframework.web.servlet.*;org.springframework.util.*;jakarta.servlet.http.Cookie;java.base/*;!*");
    /** The query of Spring Session 4.1 and one condition more: whatever ended the account's sessions changed its principal. */
    static final String FIND = """
        select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
          a.attribute_name, a.attribute_bytes
        from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on s.primary_id = a.session_primary_id
        where s.session_id = ?
          and (s.principal_name is null or exists (select from session.validity v where v.principal = s.principal_name))\
        """;
    /**
     * The update of Spring Session 4.1, left out where it would only move the last access by less than a minute: a write for every page
     * read cost more than reading the session. A session therefore ends up to a minute early.
     */
    static final String TOUCH = """
        update %TABLE_NAME% s set session_id = n.session_id, last_access_time = n.last_access_time,
          max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time, principal_name = n.principal_name
        from (values (cast(? as varchar), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar)))
          n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
        where s.primary_id = ?
          and (s.session_id <> n.session_id or s.principal_name is distinct from n.principal_name
            or s.max_inactive_interval <> n.max_inactive_interval or n.last_access_time - s.last_access_time >= 60000)\
        """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> validSessionsOnly() {
        return sessions -> {
            sessions.setGetSessionQuery(FIND);
            sessions.setUpdateSessionQuery(TOUCH);
        };
    }

    /** Two requests at once may both be the first to write something into a session. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writingTogether() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer cookieSerializer() {
        return new SessionCookie();
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        Converter<byte[], @Nullable Object> reader = SessionStore::read;
        conversions.addConverter(byte[].class, Object.class, reader);
        return conversions;
    }

    /** What cannot be read, for example after an update, is gone: its owner signs in again. */
    private static @Nullable Object read(byte[] bytes) {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(ADMITTED);
            return input.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("An attribute of a session cannot be read: {}", e.toString());
            return null;
        }
    }
}
