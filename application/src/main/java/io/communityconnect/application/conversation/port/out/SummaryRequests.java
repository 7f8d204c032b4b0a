package io.communityconnect.application.conversation.port.out;

import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;

/// Has conversations summed up some time soon, by
/// [io.communityconnect.application.conversation.port.in.SumUpConversationUseCase].
@FunctionalInterface
public interface SummaryRequests {
  /// Returns at once, for an answer must not wait for it. May be forgotten: the next answer asks
  /// again. Never called inside a unit of work.
  void request(SumUpConversationUseCase.Command command);
}
