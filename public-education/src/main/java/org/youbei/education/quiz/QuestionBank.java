package org.youbei.education.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The questions that come with the product. A question that is incomplete fails the start. */
@Component
public class QuestionBank {
    private static final String FILE = "/org/youbei/education/questions.yaml";

    private final Map<String, Question> questions = read();

    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /**
     * Questions of a topic for one activity, the same whenever they are asked for.
     *
     * @param activity decides which
     */
    public List<Question> pick(Topic topic, UUID activity, int number) {
        var fitting = new ArrayList<>(
                questions.values().stream().filter(one -> one.topic() == topic).toList());
        Collections.shuffle(fitting, new Random(activity.getLeastSignificantBits()));
        return List.copyOf(fitting.subList(0, Math.min(number, fitting.size())));
    }

    private static Map<String, Question> read() {
        var root = new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, List<List<Object>>>>load(text());
        var read = new LinkedHashMap<String, Question>();
        for (var topic : Topic.values()) {
            int number = 0;
            for (var entry : Objects.requireNonNull(root.get(topic.name()), topic.name())) {
                var id = topic.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + ++number;
                read.put(id, question(id, topic, entry));
            }
        }
        return Collections.unmodifiableMap(read);
    }

    /** A line: question, choices, place of the right one from 1, the same in English, source. */
    @SuppressWarnings("unchecked")
    private static Question question(String id, Topic topic, List<Object> entry) {
        var zh = choices((List<Object>) entry.get(1));
        var en = choices((List<Object>) entry.get(4));
        var order = order(id, zh.size());
        return new Question(
                id,
                topic,
                new Question.Text(
                        entry.get(0).toString(), order.stream().map(zh::get).toList()),
                new Question.Text(
                        entry.get(3).toString(), order.stream().map(en::get).toList()),
                order.indexOf((Integer) entry.get(2) - 1),
                entry.get(5).toString());
    }

    /** The right choice stands in no favourite place; the order of a question is always the same. */
    private static List<Integer> order(String id, int choices) {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < choices; at++) {
            order.add(at);
        }
        Collections.shuffle(order, new Random(id.hashCode() * 31L));
        return order;
    }

    private static List<String> choices(List<Object> read) {
        return read.stream().map(Object::toString).toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(QuestionBank.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
