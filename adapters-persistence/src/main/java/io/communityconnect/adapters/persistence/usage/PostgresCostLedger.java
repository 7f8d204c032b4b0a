package io.communityconnect.adapters.persistence.usage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.MonthlyAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the ledger on Postgres, and the sums of it that budgets are held against. Lines that come
/// within a tenth of a second share a transaction.
public final class PostgresCostLedger implements CostLedger, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresCostLedger.class);
  private static final Actor.SystemTask NOTE = new Actor.SystemTask("note-costs");
  private static final int MAX_BATCH = 512;
  private static final Duration GATHER = Duration.ofMillis(100);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private static final Actor.SystemTask WARN = new Actor.SystemTask("warn-of-budget");

  /// What the audit log calls it.
  public static final ActionType NEARLY_SPENT = new ActionType("budget.nearly_spent");

  private final PostgresAuditLog auditLog = new PostgresAuditLog();
  private final SystemUnitOfWork unitOfWork;
  private final InstantSource clock;
  private final GroupCommit<LedgerLine, LedgerLine> commits;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  /// @param unitOfWork opens the shared transactions
  /// @param clock says when admins were told
  public PostgresCostLedger(SystemUnitOfWork unitOfWork, InstantSource clock) {
    this.clock = requireNonNull(clock, "clock is null");
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.commits = new GroupCommit<>("costs", this::store, MAX_BATCH, GATHER);
  }

  @Override
  public void note(Payer payer, List<ModelCall> calls) {
    for (ModelCall call : calls) {
      LedgerLine line = new LedgerLine(payer, call);
      try {
        background.execute(() -> submit(line));
      } catch (RejectedExecutionException closed) {
        lost(line, closed);
      }
    }
  }

  private void submit(LedgerLine line) {
    try {
      commits.submit(line);
    } catch (RuntimeException failure) {
      lost(line, failure);
    }
  }

  private List<LedgerLine> store(List<LedgerLine> lines) {
    List<SpendingRow> toWarnAbout =
        unitOfWork.run(
            NOTE,
            () -> {
              LedgerLine.insert(lines);
              return SpendingRow.add(lines);
            });
    toWarnAbout.forEach(this::warn);
    return lines;
  }

  /// Once a month, in a transaction of its own, for it writes to the community's audit chain. The
  /// next line tries again what fails.
  private void warn(SpendingRow spending) {
    Instant now = clock.instant();
    try {
      unitOfWork.run(
          WARN,
          () -> {
            if (spending.warn(now) > 0) {
              auditLog.append(
                  WARN,
                  new AuditNote(
                      new AuditChain.OfCommunity(spending.community()),
                      Optional.empty(),
                      NEARLY_SPENT,
                      AuditDetails.of("percent", new Detail.Count(MonthlyAccount.WARN_AT_PERCENT)),
                      now));
            }
            return spending;
          });
    } catch (RuntimeException failure) {
      log.atWarn()
          .addKeyValue("community", spending.community().value())
          .addKeyValue("cause", failure.getClass().getSimpleName())
          .log("admins could not be told that most of the budget is spent");
    }
  }

  /// With all its figures: whoever reads it can enter the line by hand.
  private static void lost(LedgerLine line, RuntimeException failure) {
    ModelCall call = line.call();
    log.atError()
        .addKeyValue("community", line.payer().community().value())
        .addKeyValue("message", line.payer().about().map(MessageId::value).orElse(null))
        .addKeyValue("model", call.model())
        .addKeyValue("outcome", call.outcome())
        .addKeyValue("tokens_in", call.tokensIn())
        .addKeyValue("tokens_out", call.tokensOut())
        .addKeyValue("price_version", call.priceVersion())
        .addKeyValue("cost_micros", call.costMicros())
        .addKeyValue("currency", call.currency())
        .addKeyValue("latency_ms", call.latency().toMillis())
        .addKeyValue("started_at", call.startedAt())
        .addKeyValue("cause", failure.getClass().getSimpleName())
        .log("what a model cost is not on the ledger");
  }

  /// Writes down what is still on its way.
  @Override
  public void close() {
    background.shutdown();
    try {
      if (!background.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        log.atWarn().log("some costs were still on their way to the ledger");
      }
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
    } finally {
      commits.close();
    }
  }
}
