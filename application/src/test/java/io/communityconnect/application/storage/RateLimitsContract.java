package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.limit.port.out.RateLimits] promises.
public interface RateLimitsContract {
  /// Three in a minute, so one comes back every twenty seconds.
  RateLimit LIMIT = new RateLimit("reads", 3, Duration.ofMinutes(1), RateLimit.Unchecked.OPEN);

  /// Whose requests are counted.
  SecretHash ASHA = SecretHash.of("Asha");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Optional<Duration> take(RateLimit limit, SecretHash subject) {
    return new Given(storage())
        .system(
            () ->
                storage()
                    .identity()
                    .rateLimits()
                    .take(limit, subject, storage().clock().instant()));
  }

  private void spendAll() {
    assertThat(IntStream.range(0, 3).mapToObj(_ -> take(LIMIT, ASHA)).toList())
        .allMatch(Optional::isEmpty);
  }

  @Test
  default void allowsAsManyAsThereAre() {
    spendAll();

    assertThat(take(LIMIT, ASHA)).contains(Duration.ofSeconds(20));
  }

  @Test
  default void givesThemBackOneByOne() {
    spendAll();

    storage().clock().advance(Duration.ofSeconds(19));
    assertThat(take(LIMIT, ASHA)).contains(Duration.ofSeconds(1));
    storage().clock().advance(Duration.ofSeconds(1));
    assertThat(take(LIMIT, ASHA)).isEmpty();
    assertThat(take(LIMIT, ASHA)).contains(Duration.ofSeconds(20));
  }

  @Test
  default void givesBackNoMoreThanThereAre() {
    spendAll();

    storage().clock().advance(Duration.ofHours(1));

    spendAll();
    assertThat(take(LIMIT, ASHA)).isPresent();
  }

  @Test
  default void countsEachSubjectAndLimitByItself() {
    spendAll();

    assertThat(take(LIMIT, SecretHash.of("Bela"))).isEmpty();
    assertThat(take(new RateLimit("writes", 3, LIMIT.within(), LIMIT.unchecked()), ASHA)).isEmpty();
    assertThat(take(new RateLimit("reads", 4, LIMIT.within(), LIMIT.unchecked()), ASHA)).isEmpty();
  }

  @Test
  default void countsNothingThatIsRolledBack() {
    ArithmeticException failure = new ArithmeticException("half way");

    assertThatThrownBy(
            () ->
                new Given(storage())
                    .inSystem(
                        () -> {
                          storage()
                              .identity()
                              .rateLimits()
                              .take(LIMIT, ASHA, storage().clock().instant());
                          throw failure;
                        }))
        .isSameAs(failure);

    spendAll();
  }
}
