package io.communityconnect.application.request.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase.Outcome;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import io.communityconnect.domain.request.RequestKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Doing once what is asked for more than once.
final class RepeatedRequestTest {
  private static final ResidentId ASHA = new ResidentId(new UUID(1, 1));
  private static final RequestKey KEY = new RequestKey("one");
  private static final String CONTENT = "content";
  private static final KeptAnswer ANSWER = new KeptAnswer(201, Map.of(), "{}");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final SecretHasher hasher = (purpose, text) -> SecretHash.of(purpose + text);
  private final TakeUpRequestUseCase takeUp =
      new TakeUpRequestService(
          storage.systemUnitOfWork(), storage.identity().requestKeys(), hasher, storage.clock());
  private final KeepAnswerUseCase keep =
      new KeepAnswerService(storage.systemUnitOfWork(), storage.identity().requestKeys(), hasher);

  private Outcome takeUp(ResidentId caller, String content) {
    return takeUp.takeUp(new TakeUpRequestUseCase.Command(caller, KEY, content));
  }

  private KeepAnswerUseCase.Outcome keep(Optional<KeptAnswer> answer) {
    return keep.keep(new KeepAnswerUseCase.Command(ASHA, KEY, storage.clock().instant(), answer));
  }

  @Test
  void isDoneOnce() {
    assertThat(takeUp(ASHA, CONTENT)).isEqualTo(new Outcome.New(storage.clock().instant()));
    assertThat(takeUp(ASHA, CONTENT)).isInstanceOf(Outcome.UnderWay.class);
    assertThat(keep(Optional.of(ANSWER))).isEqualTo(new KeepAnswerUseCase.Outcome.Kept());

    assertThat(takeUp(ASHA, CONTENT)).isEqualTo(new Outcome.Done(ANSWER));
  }

  @Test
  void isAnotherWithOtherContentAndOfAnotherCaller() {
    takeUp(ASHA, CONTENT);

    assertThat(takeUp(ASHA, "other")).isEqualTo(new Outcome.OtherRequest());
    assertThat(takeUp(new ResidentId(new UUID(1, 2)), CONTENT))
        .isEqualTo(new Outcome.New(storage.clock().instant()));
  }

  @Test
  void isDoneAnewWhereNothingWasDone() {
    takeUp(ASHA, CONTENT);

    assertThat(keep(Optional.empty())).isEqualTo(new KeepAnswerUseCase.Outcome.Dropped());
    assertThat(takeUp(ASHA, CONTENT)).isEqualTo(new Outcome.New(storage.clock().instant()));
  }

  @Test
  void isDoneAnewByTheNextWhenSomebodyDiedWithIt() {
    takeUp(ASHA, CONTENT);
    storage.clock().advance(TakeUpRequestService.LEASE.minusMillis(1));
    assertThat(takeUp(ASHA, CONTENT)).isInstanceOf(Outcome.UnderWay.class);

    storage.clock().advance(Duration.ofMillis(1));

    assertThat(takeUp(ASHA, "other")).isEqualTo(new Outcome.New(storage.clock().instant()));
    assertThat(takeUp(ASHA, "other")).isInstanceOf(Outcome.UnderWay.class);
  }

  @Test
  void storesWhatNobodyFindsByTrying() {
    takeUp(ASHA, CONTENT);

    SecretHash key = hasher.hash(SecretHasher.Purpose.REQUEST_KEY, KEY.value());
    RequestKeys.TakenUp other =
        new RequestKeys.TakenUp(SecretHash.of("x"), storage.clock().instant(), Optional.empty());
    Optional<RequestKeys.TakenUp> stored =
        storage
            .systemUnitOfWork()
            .run(
                new Actor.SystemTask("test"),
                () -> storage.identity().requestKeys().takeUp(ASHA, key, other));
    assertThat(stored.map(RequestKeys.TakenUp::content))
        .contains(hasher.hash(SecretHasher.Purpose.REQUEST_CONTENT, CONTENT));
  }

  @Test
  void isForgottenAfterADay() {
    takeUp(ASHA, CONTENT);
    keep(Optional.of(ANSWER));

    storage.clock().advance(KeptAnswer.LIFETIME);

    assertThat(takeUp(ASHA, CONTENT)).isEqualTo(new Outcome.New(storage.clock().instant()));
  }
}
