package io.communityconnect.application.identity.service;

import static io.communityconnect.application.identity.service.Logins.HERE;
import static io.communityconnect.application.identity.service.Logins.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.ScriptedIdentityProvider;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase;
import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.application.identity.port.out.IdentityProvider.Ending;
import io.communityconnect.application.identity.port.out.IdentityProvider.Login;
import io.communityconnect.application.identity.port.out.IdentityProvider.ProviderSession;
import io.communityconnect.application.identity.port.out.IdentityProvider.Reason;
import io.communityconnect.application.identity.port.out.IdentityProvider.Sending;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ProviderLoginTest {
  private static final Duration WAIT = Duration.ofSeconds(42);
  private static final PhoneCode CODE = new PhoneCode("123456");
  private static final ProviderSubject SUBJECT = new ProviderSubject(new UUID(7, 7));

  private final Logins logins = new Logins();
  private final ScriptedIdentityProvider provider = new ScriptedIdentityProvider();
  private final ProviderAccounts people =
      new ProviderAccounts(
          logins.identity.accounts(), logins.identity.sessions(), SampleCommunity.SENDER);
  private final RequestCodeAtProviderService request =
      new RequestCodeAtProviderService(
          logins.storage.systemUnitOfWork(),
          logins.register,
          logins.secrets,
          provider,
          logins.clock);
  private final VerifyCodeAtProviderService verify =
      new VerifyCodeAtProviderService(
          logins.storage.systemUnitOfWork(), provider, people, logins.clock);
  private final RefreshAtProviderService refresh =
      new RefreshAtProviderService(
          logins.storage.systemUnitOfWork(), provider, people, logins.refresh, logins.clock);
  private final EndSessionAtProviderService end =
      new EndSessionAtProviderService(logins.tokens, provider, logins.end, logins.clock);

  private ProviderSession session(Optional<PhoneNumber> provenPhone) {
    SessionId id = new SessionId(new UUID(4, 4));
    AccessToken token =
        logins.tokens.accept(
            new TokenClaims(
                TokenClaims.Issuer.PROVIDER, id, SUBJECT.value(), provenPhone, Optional.empty()),
            logins.clock.instant().plus(Duration.ofHours(1)));
    return new ProviderSession(
        id, SUBJECT, Optional.of(PHONE), token, new RefreshToken("abc"), Duration.ofHours(1));
  }

  private Session loggedIn() {
    provider.answer(new Login.Opened(session(Optional.of(PHONE))));
    if (verify() instanceof VerifyCodeUseCase.Outcome.LoggedIn(Session session)) {
      return session;
    }
    throw new AssertionError("not logged in");
  }

  private VerifyCodeUseCase.Outcome verify() {
    return verify.verify(new VerifyCodeUseCase.Command(PHONE, CODE));
  }

  private RefreshSessionUseCase.Outcome refresh(RefreshToken token) {
    return refresh.refresh(new RefreshSessionUseCase.Command(token));
  }

  private AuthenticateUseCase.Outcome authenticate(AccessToken token) {
    return logins.authenticate.authenticate(new AuthenticateUseCase.Command(token));
  }

  private RequestCodeUseCase.Outcome ask() {
    return request.request(new RequestCodeUseCase.Command(PHONE, HERE));
  }

  @Test
  void hasTheProviderSendAndCountsItself() {
    assertThat(ask()).isInstanceOf(RequestCodeUseCase.Outcome.Accepted.class);
    assertThat(ask())
        .isEqualTo(new RequestCodeUseCase.Outcome.TooManyRequests(Duration.ofMinutes(1)));
    assertThat(provider.asked()).containsExactly("send");
  }

  @Test
  void passesOnThatTheProviderSendsNothing() {
    provider.answer(new Sending.RateLimited(WAIT));
    assertThat(ask()).isEqualTo(new RequestCodeUseCase.Outcome.TooManyRequests(WAIT));
    logins.clock.advance(Duration.ofMinutes(1));
    provider.answer(new Sending.Unavailable(WAIT));
    assertThat(ask()).isEqualTo(new RequestCodeUseCase.Outcome.Unavailable(WAIT));
  }

  @Test
  void findsThePersonWhoWroteBefore() {
    Actor.Resident writer = logins.given.leaseFor(PHONE.value()).resident();

    Session session = loggedIn();

    assertThat(session.account().actor()).isEqualTo(writer);
    assertThat(authenticate(session.accessToken()))
        .isEqualTo(new AuthenticateUseCase.Outcome.Authenticated(session.account(), session.id()));
  }

  @Test
  void registersWhoIsNewToUs() {
    assertThat(loggedIn().account().phone()).contains(PHONE);
  }

  @Test
  void saysWhyACodeIsNotTaken() {
    provider.answer(new Login.Refused(Reason.UNKNOWN));
    assertThat(verify()).isEqualTo(new VerifyCodeUseCase.Outcome.WrongCode());
    provider.answer(new Login.Refused(Reason.BARRED));
    assertThat(verify()).isEqualTo(new VerifyCodeUseCase.Outcome.Barred());
    provider.answer(new Login.RateLimited(WAIT));
    assertThat(verify()).isEqualTo(new VerifyCodeUseCase.Outcome.TooManyRequests(WAIT));
    provider.answer(new Login.Unavailable(WAIT));
    assertThat(verify()).isEqualTo(new VerifyCodeUseCase.Outcome.Unavailable(WAIT));
  }

  @Test
  void letsInWhoLoggedInAtTheProviderByACode() {
    AccessToken token = session(Optional.of(PHONE)).accessToken();

    assertThat(authenticate(token)).isInstanceOf(AuthenticateUseCase.Outcome.Authenticated.class);
  }

  @Test
  void letsNobodyInWhosePhoneIsNotProven() {
    AccessToken token = session(Optional.empty()).accessToken();

    assertThat(authenticate(token))
        .isEqualTo(new AuthenticateUseCase.Outcome.Refused(TokenFlaw.UNKNOWN_PERSON));
  }

  @Test
  void refreshesWhereTheTokenIsFrom() {
    Session session = loggedIn();
    assertThat(refresh(session.refreshToken()))
        .isInstanceOf(RefreshSessionUseCase.Outcome.Refreshed.class);
    assertThat(provider.asked()).containsExactly("verify", "refresh");

    Session own = logins.loggedIn(PHONE);
    assertThat(refresh(own.refreshToken()))
        .isInstanceOf(RefreshSessionUseCase.Outcome.Refreshed.class);
    assertThat(provider.asked()).containsExactly("verify", "refresh");
  }

  @Test
  void saysWhyARefreshTokenIsNotTaken() {
    provider.answer(new Login.Refused(IdentityProvider.Reason.REUSED));
    assertThat(refresh(new RefreshToken("abc")))
        .isEqualTo(new RefreshSessionUseCase.Outcome.Refused(RefreshSessionUseCase.Reason.REUSED));
  }

  @Test
  void aSessionThatEndedIsRefusedThoughItsTokenIsGood() {
    Session session = loggedIn();

    assertThat(endIt(session)).isEqualTo(new EndSessionUseCase.Outcome.Ended());

    assertThat(provider.asked()).containsExactly("verify", "end");
    assertThat(authenticate(session.accessToken()))
        .isEqualTo(new AuthenticateUseCase.Outcome.Refused(TokenFlaw.SESSION_ENDED));
    assertThat(refresh(session.refreshToken()))
        .isEqualTo(
            new RefreshSessionUseCase.Outcome.Refused(RefreshSessionUseCase.Reason.SESSION_ENDED));
  }

  @Test
  void aSessionGoesOnThatTheProviderCouldNotEnd() {
    Session session = loggedIn();
    provider.answer(new Ending.Unavailable(WAIT));

    assertThat(endIt(session)).isEqualTo(new EndSessionUseCase.Outcome.Unavailable(WAIT));
    assertThat(authenticate(session.accessToken()))
        .isInstanceOf(AuthenticateUseCase.Outcome.Authenticated.class);
  }

  private EndSessionUseCase.Outcome endIt(Session session) {
    return end.end(
        new EndSessionUseCase.Command(session.accessToken(), EndSessionUseCase.Scope.THIS_DEVICE));
  }
}
