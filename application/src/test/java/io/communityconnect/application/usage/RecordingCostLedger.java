package io.communityconnect.application.usage;

import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import java.util.ArrayList;
import java.util.List;

/// A ledger on paper.
public final class RecordingCostLedger implements CostLedger {
  private final List<Line> lines = new ArrayList<>();

  /// A call, and who pays for it.
  public record Line(CommunityId community, MessageId about, ModelCall call) {}

  @Override
  public synchronized void note(CommunityId community, MessageId about, List<ModelCall> calls) {
    calls.forEach(call -> lines.add(new Line(community, about, call)));
  }

  /// What it holds, oldest first.
  public synchronized List<Line> lines() {
    return List.copyOf(lines);
  }
}
