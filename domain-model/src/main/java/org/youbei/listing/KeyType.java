package org.youbei.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The types of what a list is sorted by and of its ids: how a value is read, written into a cursor, and taken out of one again. */
public enum KeyType {
    DAY("date") {
        @Override
        String read(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class).toString();
        }

        @Override
        Object value(String text) {
            var day = LocalDate.parse(text);
            return demandYear(day.getYear(), day);
        }
    },
    MOMENT("timestamptz") {
        @Override
        String read(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }

        @Override
        Object value(String text) {
            var moment = Instant.parse(text).atOffset(ZoneOffset.UTC);
            return demandYear(moment.getYear(), moment);
        }
    },
    NUMBER("bigint") {
        @Override
        String read(ResultSet row, String column) throws SQLException {
            return Long.toString(row.getLong(column));
        }

        @Override
        Object value(String text) {
            return Long.valueOf(text);
        }
    },
    ID("uuid") {
        @Override
        String read(ResultSet row, String column) throws SQLException {
            return row.getObject(column, UUID.class).toString();
        }

        @Override
        Object value(String text) {
            return UUID.fromString(text);
        }
    },
    TEXT("text") {
        @Override
        String read(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object value(String text) {
            return text;
        }
    };

    private static final int LAST_YEAR = 9999;

    final String sql;

    KeyType(String sql) {
        this.sql = sql;
    }

    /** The value of a column as it is written into a cursor. */
    abstract String read(ResultSet row, String column) throws SQLException;

    /** @throws DateTimeException or IllegalArgumentException where the text is no value of the type */
    abstract Object value(String text);

    /** The value that the text writes, if it is one that the database takes. */
    Optional<Object> parse(String text) {
        try {
            return Optional.of(value(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL knows days that Java does not and the other way round; lists need neither. */
    private static Object demandYear(int year, Object value) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("no year of a list: " + year);
        }
        return value;
    }
}
