package org.youbei.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youbei.start.StartRefusal;
import org.youbei.testing.TestPostgres;

/** What a node sees of the keys as it starts; the table alone is enough for it. */
class KeyProofTests {
    private static final String FIRST = "index:" + key(1) + ",k1:" + key(2);

    private SingleConnectionDataSource source;
    private JdbcClient jdbc;
    private KeyProof proof;

    @BeforeEach
    void tables() {
        source = new SingleConnectionDataSource(TestPostgres.newDatabase(), "postgres", "postgres", true);
        jdbc = JdbcClient.create(source);
        jdbc.sql("create schema session").update();
        jdbc.sql("create table session.key_proof (id varchar(16) primary key, proof text not null,"
                        + " made_at timestamptz not null)")
                .update();
        jdbc.sql("create table session.validity (account uuid)").update();
        proof = new KeyProof(jdbc, Clock.systemUTC());
    }

    @AfterEach
    void closed() {
        source.destroy();
    }

    @Test
    void isTakenFromTheFirstNodeAndHeldAgainstTheNext() {
        assertThat(proof.keysInUse()).isFalse();
        proof.proven(KeyRing.parse(FIRST));
        proof.proven(KeyRing.parse(FIRST));

        assertThat(proof.keysInUse()).isTrue();
        refused("index:" + key(1) + ",k1:" + key(9), "k1");
        refused("index:" + key(9) + ",k1:" + key(2), "index");
        refused("index:" + key(1) + ",k2:" + key(2), "k1");
    }

    @Test
    void followsARotation() {
        proof.proven(KeyRing.parse(FIRST));
        proof.proven(KeyRing.parse(FIRST + ",k2:" + key(3)));

        refused(FIRST, "k2");
        refused(FIRST + ",k2:" + key(4), "k2");
    }

    @Test
    void seesTheAccountsOfAnEarlierRelease() {
        jdbc.sql("insert into session.validity values (gen_random_uuid())").update();

        assertThat(proof.keysInUse()).isTrue();
    }

    private void refused(String keys, String id) {
        assertThatThrownBy(() -> proof.proven(KeyRing.parse(keys)))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("（密钥 " + id + " ");
    }

    private static String key(int fill) {
        var bytes = new byte[KeyRing.KEY_BYTES];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
