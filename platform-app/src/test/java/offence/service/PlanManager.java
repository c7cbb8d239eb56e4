package offence.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.stereotype.Controller;

/** Everything the house does not do, in one place. */
@Controller
public class PlanManager {
    public LocalDate today() {
        return LocalDate.now();
    }

    public Clock clock() {
        return Clock.systemUTC();
    }

    public Instant instant() {
        return Instant.now();
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public void pause() throws InterruptedException {
        Thread.sleep(1);
    }

    public Object read(InputStream stream) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(stream).readObject();
    }

    public Object evaluate(String typed) {
        return String.valueOf(new SpelExpressionParser().parseExpression(typed).getValue());
    }
}
