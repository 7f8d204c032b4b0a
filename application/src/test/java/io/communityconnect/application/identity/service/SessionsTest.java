package io.communityconnect.application.identity.service;

import static io.communityconnect.application.identity.service.Logins.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.in.AuthenticateUseCase;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase.Outcome.Authenticated;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase.Outcome.Refused;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.in.EndSessionUseCase.Scope;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase.Outcome;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase.Reason;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.FamilyToken;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SessionsTest {
  private final Logins logins = new Logins();
  private final Session session = logins.loggedIn(PHONE);

  @Test
  void knowsWhoSentARequest() {
    assertThat(authenticate(session.accessToken()))
        .isEqualTo(new Authenticated(session.account(), session.id()));
  }

  @Test
  void refusesWhatItNeverIssuedAndWhatExpired() {
    assertThat(authenticate(new AccessToken("made up")))
        .isEqualTo(new Refused(TokenFlaw.MALFORMED));
    logins.clock.advance(Duration.ofHours(1));
    assertThat(authenticate(session.accessToken())).isEqualTo(new Refused(TokenFlaw.EXPIRED));
  }

  @Test
  void refusesATokenOfAnotherCommunity() {
    TokenClaims claims =
        new TokenClaims(
            TokenClaims.Issuer.OURSELVES,
            session.id(),
            session.account().id().value(),
            Optional.empty(),
            Optional.of(new CommunityId(new UUID(6, 6))));

    assertThat(authenticate(logins.tokens.accept(claims, logins.clock.instant().plusSeconds(9))))
        .isEqualTo(new Refused(TokenFlaw.OTHER_COMMUNITY));
  }

  @Test
  void refusesATokenWhoseSessionIsSomebodyElses() {
    TokenClaims claims =
        new TokenClaims(
            TokenClaims.Issuer.OURSELVES,
            session.id(),
            new UUID(6, 6),
            Optional.empty(),
            Optional.empty());

    assertThat(authenticate(logins.tokens.accept(claims, logins.clock.instant().plusSeconds(9))))
        .isEqualTo(new Refused(TokenFlaw.SESSION_ENDED));
  }

  @Test
  void refusesWhoLoggedOut() {
    assertThat(end(session, Scope.THIS_DEVICE)).isEqualTo(new EndSessionUseCase.Outcome.Ended());

    assertThat(authenticate(session.accessToken())).isEqualTo(new Refused(TokenFlaw.SESSION_ENDED));
    assertThat(refresh(session.refreshToken()))
        .isEqualTo(new Outcome.Refused(Reason.SESSION_ENDED));
    assertThat(end(session, Scope.THIS_DEVICE))
        .isEqualTo(new EndSessionUseCase.Outcome.Refused(TokenFlaw.SESSION_ENDED));
  }

  @Test
  void logsOutOfOneDeviceOrOfAll() {
    logins.clock.advance(Duration.ofMinutes(1));
    Session second = logins.loggedIn(PHONE);
    end(second, Scope.THIS_DEVICE);
    assertThat(authenticate(session.accessToken())).isInstanceOf(Authenticated.class);

    logins.clock.advance(Duration.ofMinutes(1));
    Session third = logins.loggedIn(PHONE);
    end(third, Scope.ALL_DEVICES);
    assertThat(authenticate(session.accessToken())).isEqualTo(new Refused(TokenFlaw.SESSION_ENDED));
  }

  @Test
  void logsOutEverywhereFromTheChat() {
    Actor.Resident resident = session.account().resident().orElseThrow();

    assertThat(logins.endAll.endAll(new EndAllSessionsUseCase.Command(resident)))
        .isEqualTo(new EndAllSessionsUseCase.Outcome.Ended(1));
    assertThat(authenticate(session.accessToken())).isEqualTo(new Refused(TokenFlaw.SESSION_ENDED));
  }

  @Test
  void handsOutNewTokensForTheNewest() {
    logins.clock.advance(Duration.ofHours(1));
    Session next = refreshed(session);

    assertThat(next.id()).isEqualTo(session.id());
    assertThat(next.refreshToken()).isNotEqualTo(session.refreshToken());
    assertThat(authenticate(next.accessToken())).isInstanceOf(Authenticated.class);
  }

  @Test
  void givesTheSameAnswerToARepeatedQuestion() {
    Session first = refreshed(session);
    logins.clock.advance(Duration.ofSeconds(59));
    Session again = refreshed(session);

    assertThat(again.refreshToken()).isEqualTo(first.refreshToken());
    assertThat(refresh(again.refreshToken())).isInstanceOf(Outcome.Refreshed.class);
  }

  @Test
  void endsTheSessionWhenAnOldTokenIsUsedAgain() {
    Session next = refreshed(session);
    logins.clock.advance(Duration.ofMinutes(1));

    assertThat(refresh(session.refreshToken())).isEqualTo(new Outcome.Refused(Reason.REUSED));
    assertThat(authenticate(next.accessToken())).isEqualTo(new Refused(TokenFlaw.SESSION_ENDED));
    assertThat(refresh(next.refreshToken())).isEqualTo(new Outcome.Refused(Reason.SESSION_ENDED));
    assertThat(logins.given.recordsAbout(session.account().id()))
        .extracting(AuditRecord::entry)
        .extracting(AuditEntry::action)
        .containsExactly(RefreshSessionService.REUSED);
  }

  @Test
  void endsTheSessionWhenATokenIsUsedThatIsTwoBehind() {
    Session next = refreshed(session);
    refreshed(next);

    assertThat(refresh(session.refreshToken())).isEqualTo(new Outcome.Refused(Reason.REUSED));
  }

  @Test
  void aMadeUpTokenEndsNothing() {
    FamilyToken real = FamilyToken.parse(session.refreshToken()).orElseThrow();
    FamilyToken forged = new FamilyToken(session.id(), "f".repeat(43), real.secret());

    assertThat(refresh(forged.token())).isEqualTo(new Outcome.Refused(Reason.UNKNOWN));
    assertThat(refresh(new RefreshToken("nonsense")))
        .isEqualTo(new Outcome.Refused(Reason.UNKNOWN));
    assertThat(
            refresh(
                new FamilyToken(new SessionId(new UUID(1, 1)), real.family(), real.secret())
                    .token()))
        .isEqualTo(new Outcome.Refused(Reason.UNKNOWN));
    assertThat(refresh(session.refreshToken())).isInstanceOf(Outcome.Refreshed.class);
  }

  @Test
  void endsAfterAMonthOfSilenceAndAfterHalfAYear() {
    Session last = session;
    for (int week = 0; week < 25; week++) {
      logins.clock.advance(Duration.ofDays(7));
      last = refreshed(last);
    }
    logins.clock.advance(Duration.ofDays(7));
    assertThat(refresh(last.refreshToken())).isEqualTo(new Outcome.Refused(Reason.EXPIRED));

    Session silent = logins.loggedIn(PHONE);
    logins.clock.advance(Duration.ofDays(30));
    assertThat(refresh(silent.refreshToken())).isEqualTo(new Outcome.Refused(Reason.EXPIRED));
  }

  @Test
  void knowsNobodyWhoWasErased() {
    logins.given.inSystem(
        () ->
            logins.storage.residentRecords().erase(session.account().id(), logins.clock.instant()));

    assertThat(authenticate(session.accessToken())).isEqualTo(new Refused(TokenFlaw.SESSION_ENDED));
    assertThat(refresh(session.refreshToken())).isEqualTo(new Outcome.Refused(Reason.UNKNOWN));
  }

  private AuthenticateUseCase.Outcome authenticate(AccessToken token) {
    return logins.authenticate.authenticate(new AuthenticateUseCase.Command(token));
  }

  private RefreshSessionUseCase.Outcome refresh(RefreshToken token) {
    return logins.refresh.refresh(new RefreshSessionUseCase.Command(token));
  }

  private Session refreshed(Session before) {
    if (refresh(before.refreshToken()) instanceof Outcome.Refreshed(Session next)) {
      return next;
    }
    throw new AssertionError("not refreshed");
  }

  private EndSessionUseCase.Outcome end(Session of, Scope scope) {
    return logins.end.end(new EndSessionUseCase.Command(of.accessToken(), scope));
  }
}
