package org.youbei.route;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application, and how a person asks it. */
class Routes {
    /** What the samples made is in the database of their context, once. */
    private static final Map<ApplicationContext, Samples> KNOWN = new ConcurrentHashMap<>();

    /** A variable with an expression of what it admits, which the contract leaves out. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+):((?:[^{}]|\\{[^{}]*})+)}");

    private static final long LONGEST_STREAM_MILLIS = 20_000;

    private final RequestMappingHandlerMapping mapping;
    private final Samples samples;
    private final Map<Route, Sample> shared = new ConcurrentHashMap<>();
    private final MockMvc mvc;

    Routes(ApplicationContext context) {
        mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mvc = context.getBean(MockMvc.class);
        samples = KNOWN.computeIfAbsent(context, Samples::new);
    }

    /** What controllers map, and signing out, which the security chain answers; the container alone forwards to the error page. */
    Set<Route> mapped() {
        var mapped = mapping.getHandlerMethods().keySet().stream()
                .flatMap(Routes::routes)
                .filter(route -> !route.pattern().equals("/error"))
                .collect(Collectors.toCollection(TreeSet::new));
        mapped.add(new Route("POST", "/logout"));
        mapped.removeIf(route -> !ContractLines.wanted(route.pattern()));
        return mapped;
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll("{$1}"))
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Route("ANY", pattern))
                        : methods.stream().map(method -> new Route(method.name(), pattern)));
    }

    MockHttpServletResponse ask(Route route, Sample sample, Person person) throws Exception {
        return ask(route, sample, person.signedIn());
    }

    MockHttpServletResponse ask(Route route, Sample sample, RequestPostProcessor person) throws Exception {
        var request = sample.request(route).with(person);
        if (!route.reads()) {
            request.with(csrf());
        }
        var result = mvc.perform(request).andReturn();
        if (result.getRequest().isAsyncStarted() && !isEndless(result.getResponse())) {
            result.getAsyncResult(LONGEST_STREAM_MILLIS);
            result = mvc.perform(asyncDispatch(result)).andReturn();
        }
        return result.getResponse();
    }

    /** What happens is told for as long as somebody watches: the status and the headers are the answer. */
    private static boolean isEndless(MockHttpServletResponse response) {
        return String.valueOf(response.getContentType()).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** One and the same for all who only read, and for those who look at nothing but the frame of the answer. */
    Sample shared(Route route) {
        return shared.computeIfAbsent(route, samples::of);
    }

    /** A fresh one, for those who change it. */
    Sample sample(Route route) {
        return samples.of(route);
    }

    MockHttpServletResponse askWithoutToken(Route route, Sample sample, Person person) throws Exception {
        return mvc.perform(sample.request(route).with(person.signedIn()))
                .andReturn()
                .getResponse();
    }
}
