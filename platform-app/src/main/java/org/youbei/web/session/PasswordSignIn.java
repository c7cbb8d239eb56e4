package org.youbei.web.session;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.youbei.account.SignedIn;
import org.youbei.account.signin.Attempt;
import org.youbei.account.signin.SignIn;
import org.youbei.account.signin.SignInResult;

/** Lets the account module judge a sign-in form. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SignIn signIn;

    PasswordSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        var details = (SignInDetails) Objects.requireNonNull(form.getDetails());
        var password = String.valueOf(form.getCredentials());
        return switch (signIn.attempt(new Attempt(form.getName(), password, details.code(), details.address()))) {
            case SignInResult.Accepted(var person) -> token(person);
            case SignInResult.Wrong() -> throw new BadCredentialsException("wrong");
            case SignInResult.Locked(var remaining) -> throw new TooManyAttempts(remaining);
        };
    }

    @Override
    public boolean supports(Class<?> form) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(form);
    }

    /**
     * Authorities are asked nowhere but in {@code authenticated()}: rights follow from the roles at the unit worked in. The details are
     * empty so that nothing of the form is kept with the session.
     */
    static Authentication token(SignedIn person) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("SIGNED_IN")));
        token.setDetails("");
        return token;
    }
}
