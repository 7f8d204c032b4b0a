package io.communityconnect.application.usage.port.out;

import io.communityconnect.domain.usage.ModelCall;
import java.util.List;

/// Where it is written down what calls of models cost. Lines are only ever added.
@FunctionalInterface
public interface CostLedger {
  /// Notes calls, each as a line of its own. Returns at once, for an answer must not wait for its
  /// bill; the lines can be read moments later. What cannot be written is logged with its figures,
  /// so that no cost is lost in silence. Never throws for a ledger that is away.
  ///
  /// May be called anywhere; is no part of a unit of work that it is called in.
  ///
  /// @param payer a line about a message that is there no more counts for the community alone
  void note(Payer payer, List<ModelCall> calls);
}
