package io.communityconnect.adapters.persistence.isolation;

import static java.util.Map.entry;

import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.FamilyToken;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFamily;
import io.communityconnect.domain.limit.RateLimit;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Arguments of the repositories of logging in, which concern Anna.
final class IdentityExamples {
  private static final Instant NOW = Instant.parse("2026-01-02T10:00:00Z");
  private static final PhoneNumber PHONE = new PhoneNumber("+14155551001");
  private static final ResidentId ANNA =
      new ResidentId(UUID.fromString("a0000000-0000-7000-8000-000000000001"));
  private static final SessionId SESSION =
      new SessionId(UUID.fromString("a0000000-0000-7000-8000-0000000000a1"));
  private static final TokenFamily FAMILY =
      TokenFamily.startedBy(new FamilyToken(SESSION, "forged", "forged"), NOW);

  static final Map<String, Object> BY_TYPE =
      Map.ofEntries(
          entry(UUID.class.getName(), UUID.fromString("a0000000-0000-7000-8000-0000000000a2")),
          entry(Role.class.getName(), Role.ADMIN),
          entry(ProviderSubject.class.getName(), new ProviderSubject(new UUID(1, 1))),
          entry(SecretHash.class.getName(), SecretHash.of("canary-code")),
          entry(SessionId.class.getName(), SESSION),
          entry(TokenFamily.class.getName(), FAMILY),
          entry(
              LoginSession.class.getName(),
              new LoginSession(
                  new SessionId(new UUID(1, 2)), ANNA, NOW, Optional.of(FAMILY), Optional.empty())),
          entry(
              CodeChallengeId.class.getName(),
              new CodeChallengeId(UUID.fromString("a0000000-0000-7000-8000-00000000000a"))),
          entry(PhoneCodes.Requester.class.getName(), new PhoneCodes.Requester.ForPhone(PHONE)),
          entry(
              PhoneCodes.NewCode.class.getName(),
              new PhoneCodes.NewCode(
                  PHONE,
                  SecretHash.of("forged"),
                  SecretHash.of("forged"),
                  5,
                  NOW,
                  NOW.plusSeconds(600))),
          entry(
              RequestKeys.TakenUp.class.getName(),
              new RequestKeys.TakenUp(SecretHash.of("forged"), NOW, Optional.empty())),
          entry(
              RateLimit.class.getName(),
              new RateLimit("forged", 1, Duration.ofMinutes(1), RateLimit.Unchecked.OPEN)),
          entry(KeptAnswer.class.getName(), new KeptAnswer(201, Map.of(), "forged")),
          entry(
              SendingLogins.Offer.class.getName(),
              new SendingLogins.Offer(
                  SecretHash.of("forged-code"),
                  SecretHash.of("forged-ticket"),
                  SecretHash.of("forged"),
                  NOW,
                  NOW.plusSeconds(300))));

  private IdentityExamples() {}
}
