package io.communityconnect.adapters.persistence.usage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.out.BudgetSignal;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.util.List;
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

  private final SystemUnitOfWork unitOfWork;
  private final BudgetSignal signal;
  private final GroupCommit<LedgerLine, LedgerLine> commits;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  /// @param unitOfWork opens the shared transactions
  /// @param signal hears where little is left of a budget
  public PostgresCostLedger(SystemUnitOfWork unitOfWork, BudgetSignal signal) {
    this.signal = requireNonNull(signal, "signal is null");
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

  /// After the commit. The next line tries again what fails.
  private void warn(SpendingRow spending) {
    try {
      signal.littleLeft(spending.community(), spending.month());
    } catch (RuntimeException failure) {
      log.atWarn()
          .addKeyValue("community", spending.community().value())
          .addKeyValue("cause", failure.getClass().getSimpleName())
          .log("admins could not be told that little of the budget is left");
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
