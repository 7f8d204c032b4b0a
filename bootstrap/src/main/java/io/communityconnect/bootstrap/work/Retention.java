package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase;
import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase.Counts;
import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase.Outcome;
import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what has expired and tells how much it was.
@Singleton
public final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final ApplyRetentionUseCase useCase;
  private final MeterRegistry meters;

  Retention(ApplyRetentionUseCase useCase, MeterRegistry meters) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
  }

  /// Deletes, now and on this thread.
  public void apply(RetentionSweep sweep) {
    switch (useCase.apply(new ApplyRetentionUseCase.Command(sweep))) {
      case Outcome.Finished(Counts counts, var nextDueAt) -> {
        count(counts);
        log.atInfo()
            .addKeyValue("messages", counts.messages())
            .addKeyValue("summaries", counts.summaries())
            .addKeyValue("nextDueAt", nextDueAt)
            .log("deleted what has expired");
      }
      case Outcome.TakenOver(Counts counts) -> {
        count(counts);
        log.atWarn()
            .addKeyValue("messages", counts.messages())
            .log("another instance goes on deleting what has expired");
      }
    }
  }

  private void count(Counts counts) {
    meters.counter("retention.deleted", "what", "message").increment((double) counts.messages());
    meters.counter("retention.deleted", "what", "summary").increment((double) counts.summaries());
  }
}
