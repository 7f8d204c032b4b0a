package io.communityconnect.application.usage;

import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.usage.ModelCall;
import java.util.ArrayList;
import java.util.List;

/// A ledger on paper.
public final class RecordingCostLedger implements CostLedger {
  private final List<Line> lines = new ArrayList<>();

  /// A call, and who pays for it.
  public record Line(Payer payer, ModelCall call) {}

  @Override
  public synchronized void note(Payer payer, List<ModelCall> calls) {
    calls.forEach(call -> lines.add(new Line(payer, call)));
  }

  /// What it holds, oldest first.
  public synchronized List<Line> lines() {
    return List.copyOf(lines);
  }
}
