package org.youbei.web.session;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.youbei.account.SignedIn;
import org.youbei.model.Role;
import org.youbei.web.kit.access.OpenAddresses;

/** What every request passes. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:application-session.properties")
class SecurityRules {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    /** What is one's own: all that a volunteer sees. */
    private static final String[] OWN = {
        "/",
        "/me",
        "/me/**",
        "/account",
        "/account/**",
        "/drafts/**",
        "/working-unit",
        "/unsent-form",
        "/unsent-form/removal"
    };

    private static final String DEVICE =
            "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), display-capture=(),"
                    + " browsing-topics=()";

    /** Whoever shows the token of the measurements reads them; without a token set there is no such address. */
    @Bean
    @Order(0)
    @Conditional(MetricsToken.IsSet.class)
    SecurityFilterChain measurements(HttpSecurity http, @Value("${" + MetricsToken.SETTING + "}") String token)
            throws Exception {
        return http.securityMatcher("/actuator/prometheus")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(SecurityRules::headers)
                .addFilterBefore(new WithoutSession(), SecurityContextHolderFilter.class)
                .addFilterBefore(new MetricsToken(token), SecurityContextHolderFilter.class)
                .build();
    }

    /**
     * What is the same for everybody, a person’s session never looked at: style sheets of the outage page, and the health that a balancer asks for,
     * must be there when the database is not.
     */
    @Bean
    @Order(1)
    SecurityFilterChain withoutSession(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/actuator/health",
                        "/actuator/health/liveness",
                        "/actuator/health/readiness",
                        "/css/**",
                        "/js/**",
                        "/vendor/**",
                        "/img/**",
                        "/fonts/**",
                        "/*.svg",
                        "/*.ico")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(SecurityRules::headers)
                .addFilterBefore(new WithoutSession(), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everything(
            HttpSecurity http,
            PasswordSignIn signIn,
            SessionEnd end,
            SessionAge age,
            PasswordDue due,
            SecondFactorDue second,
            ScopeFilter scope,
            UnsentSeal seal,
            MeterRegistry meters,
            List<OpenAddresses> addresses)
            throws Exception {
        var wished = new WishedPage();
        return http.authorizeHttpRequests(requests -> open(requests, addresses))
                // Alone: a manager above it would ask the same bean once more, and count a wrong password twice.
                .authenticationManager(new ProviderManager(signIn))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::of)
                        .successHandler(resumption(wished, seal))
                        .failureHandler(new SignInFailure(meters))
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new TokenCookie())
                        .ignoringRequestMatchers("/device-readings", "/warnings.cap"))
                .logout(logout -> logout.logoutSuccessUrl("/login?notice=ended"))
                .requestCache(cache -> cache.requestCache(wished))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(end).accessDeniedHandler(end))
                .headers(SecurityRules::headers)
                .addFilterAfter(age, SecurityContextHolderFilter.class)
                .addFilterAfter(due, AuthorizationFilter.class)
                .addFilterAfter(second, PasswordDue.class)
                .addFilterAfter(scope, SecondFactorDue.class)
                .build();
    }

    private static UnsentForms.Resumption resumption(WishedPage wished, UnsentSeal seal) {
        var resumption = new UnsentForms.Resumption(seal);
        resumption.setRequestCache(wished);
        return resumption;
    }

    /** Everything that is not named here asks for a signed-in person, also an address that leads nowhere. */
    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<OpenAddresses> addresses) {
        var contributed =
                addresses.stream().flatMap(noun -> noun.patterns().stream()).toArray(String[]::new);
        if (contributed.length > 0) {
            requests.requestMatchers(contributed).permitAll();
        }
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/login", "/feeds/*.ics")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/m/", "/m/worker.js", "/m/manifest.webmanifest", "/q/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/preferences")
                .permitAll()
                // Behind a printed code or a secret link; each limits by itself what it takes.
                .requestMatchers("/rectification/**", "/report/**", "/answer/**")
                .permitAll()
                // A device shows the token of its gauge.
                .requestMatchers(HttpMethod.POST, "/device-readings")
                .permitAll()
                .requestMatchers(OWN)
                .authenticated()
                .anyRequest()
                .access(AuthorizationManagers.allOf(
                        AuthenticatedAuthorizationManager.authenticated(), SecurityRules::beyondOwn));
    }

    private static AuthorizationDecision beyondOwn(
            Supplier<? extends Authentication> asking, RequestAuthorizationContext request) {
        var own = asking.get().getPrincipal() instanceof SignedIn person
                && Role.ownOnly(person.actor().roles());
        return new AuthorizationDecision(!own);
    }

    /** Nobody reads how long each filter took, and noting it costs more than most of the filters. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICE))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
