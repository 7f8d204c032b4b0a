package io.communityconnect.application.usage;

import io.communityconnect.application.usage.RecordingCostLedger.Line;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import java.util.List;
import java.util.UUID;

final class RecordingCostLedgerTest implements CostLedgerContract {
  private final RecordingCostLedger ledger = new RecordingCostLedger();

  @Override
  public CostLedger ledger() {
    return ledger;
  }

  @Override
  public CommunityId community() {
    return new CommunityId(new UUID(1, 1));
  }

  @Override
  public MessageId message() {
    return new MessageId(new UUID(1, 1));
  }

  @Override
  public List<ModelCall> lines(int count) {
    return ledger.lines().stream()
        .filter(line -> line.payer().community().equals(community()))
        .map(Line::call)
        .toList();
  }
}
