package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Nonsense.Attempt;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/// Requests that nobody would send on purpose, made from the API's document: as many as
/// `jqwik.tries.default` says.
class NonsenseIT {
  private static final Duration SLOW = Duration.ofSeconds(2);

  private static final ApiTown town = new ApiTown();
  private static final List<ApiOperation> operations = operations();

  private static List<ApiOperation> operations() {
    town.restore();
    return ApiOperations.of(town.town());
  }

  @AfterContainer
  static void close() {
    town.close();
  }

  @Provide
  Arbitrary<Attempt> attempts() {
    return Nonsense.about(operations);
  }

  @Property(shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.PREVIOUS_SEED)
  void isAnsweredAsDocumented(@ForAll("attempts") Attempt attempt) {
    Web.Answer answer = inTime(attempt);

    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.body()).doesNotContain("Exception", "\tat ", "SQL");
    }
    assertThat(DocumentedAnswers.faults(attempt.operation(), answer)).isEmpty();
  }

  /// A slow path is slow again; a busy machine may be slow once.
  private static Web.Answer inTime(Attempt attempt) {
    Timed first = timed(attempt);
    if (!first.isSlow()) {
      return first.answer();
    }
    Timed second = timed(attempt);
    assertThat(second.isSlow()).as("slow twice").isFalse();
    return second.answer();
  }

  /// @param taken by the server, and not by putting back what it changed
  private record Timed(Web.Answer answer, Duration taken) {
    boolean isSlow() {
      return taken.compareTo(SLOW) > 0;
    }
  }

  private static Timed timed(Attempt attempt) {
    long start = System.nanoTime();
    Web.Answer answer = town.send(attempt.somebody(), attempt.request());
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    town.restoreAfter(attempt.request(), answer);
    return new Timed(answer, taken);
  }
}
