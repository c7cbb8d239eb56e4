package org.youbei.web.phone;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;

/** The way of one phone to the server: it loses requests, loses answers, and brings a request twice, at once or long after. */
class BadNetwork {
    private static final double LOST = 0.25;
    private static final double UNANSWERED = 0.25;
    private static final double DOUBLED = 0.3;

    private final MockMvc mvc;
    private final Random random;
    private final Executor elsewhere;

    /** @param elsewhere where doubled requests arrive, whenever it runs them */
    BadNetwork(MockMvc mvc, Random random, Executor elsewhere) {
        this.mvc = mvc;
        this.random = random;
        this.elsewhere = elsewhere;
    }

    /** The answer, if it comes through; whether the request came through nobody on this side knows. */
    Optional<MockHttpServletResponse> text(Actor actor, byte[] body) {
        return send(
                actor,
                () -> MockMvcRequestBuilders.post("/m/visits")
                        .contentType("application/json")
                        .content(body));
    }

    Optional<MockHttpServletResponse> photo(Actor actor, SentVisit visit, int number, byte[] bytes) {
        return send(
                actor,
                () -> MockMvcRequestBuilders.put("/m/visits/{visit}/photos/{number}", visit.id(), number)
                        .contentType("image/jpeg")
                        .content(bytes));
    }

    Optional<MockHttpServletResponse> entry(Actor actor, byte[] body) {
        return send(
                actor,
                () -> MockMvcRequestBuilders.post("/m/entries")
                        .contentType("application/json")
                        .content(body));
    }

    private interface Request {
        AbstractMockHttpServletRequestBuilder<?> made();
    }

    private Optional<MockHttpServletResponse> send(Actor actor, Request request) {
        if (random.nextDouble() < LOST) {
            return Optional.empty();
        }
        if (random.nextDouble() < DOUBLED) {
            elsewhere.execute(() -> arrive(actor, request));
        }
        var answer = arrive(actor, request);
        return random.nextDouble() < UNANSWERED ? Optional.empty() : answer;
    }

    /** Empty where the server had to wait too long for a lock: a real one answers 503 then, and the phone tries again. */
    private Optional<MockHttpServletResponse> arrive(Actor actor, Request request) {
        try {
            return Optional.of(
                    mvc.perform(request.made().with(SignedInAs.of(actor)).with(csrf()))
                            .andReturn()
                            .getResponse());
        } catch (Exception e) {
            if (e.getCause() instanceof TransientDataAccessException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        }
    }
}
