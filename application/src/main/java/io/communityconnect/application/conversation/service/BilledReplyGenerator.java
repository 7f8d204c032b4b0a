package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import java.time.Duration;

/// Puts what every reply cost on the ledger, whatever becomes of the reply: what a model wrote for
/// an answer that came too late is paid for too.
public final class BilledReplyGenerator implements ReplyGenerator {
  private final ReplyGenerator generator;
  private final CostLedger ledger;

  /// @param generator the one that asks
  public BilledReplyGenerator(ReplyGenerator generator, CostLedger ledger) {
    this.generator = requireNonNull(generator, "generator is null");
    this.ledger = requireNonNull(ledger, "ledger is null");
  }

  @Override
  public Generated generate(Prompt prompt, Duration budget) {
    Generated generated = generator.generate(prompt, budget);
    if (!generated.calls().isEmpty()) {
      ledger.note(
          Payer.of(prompt.community(), prompt.thought().getFirst().id()), generated.calls());
    }
    return generated;
  }
}
