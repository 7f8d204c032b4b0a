package io.communityconnect.application.usage.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import java.time.Duration;
import java.util.List;

/// Asks a model only while the community's budget lasts.
public final class BudgetedReplyGenerator implements ReplyGenerator {
  private final ReplyGenerator generator;
  private final CommunityAccount account;

  /// @param generator the one that asks
  public BudgetedReplyGenerator(ReplyGenerator generator, CommunityAccount account) {
    this.generator = requireNonNull(generator, "generator is null");
    this.account = requireNonNull(account, "account is null");
  }

  @Override
  public Generated generate(Prompt prompt, Duration budget) {
    return account.isOpen(prompt.community())
        ? generator.generate(prompt, budget)
        : new Generated(new Reply.Unavailable(Reply.Cause.BUDGET_SPENT), List.of());
  }
}
