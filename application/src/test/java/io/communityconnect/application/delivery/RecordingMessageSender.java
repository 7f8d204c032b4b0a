package io.communityconnect.application.delivery;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/// Remembers every attempt and accepts it, unless told what shall come of the next ones.
public final class RecordingMessageSender implements MessageSender {
  private final Queue<Function<OutboundMessage, Result>> script = new ArrayDeque<>();
  private final List<OutboundMessage> attempts = new ArrayList<>();

  /// Ends the next attempt so.
  public RecordingMessageSender thenEndsIn(Result result) {
    return thenAnswers(_ -> result);
  }

  /// Does as it is told at the next attempt; whatever happens meanwhile can be done there.
  public synchronized RecordingMessageSender thenAnswers(Function<OutboundMessage, Result> answer) {
    script.add(requireNonNull(answer, "answer is null"));
    return this;
  }

  @Override
  public Result send(OutboundMessage message) {
    RemoteCall.begin();
    return next(message).apply(message);
  }

  private synchronized Function<OutboundMessage, Result> next(OutboundMessage message) {
    attempts.add(message);
    Function<OutboundMessage, Result> answer = script.poll();
    return answer == null ? _ -> new Result.Accepted(InboundMessages.nextProviderId()) : answer;
  }

  /// Every message that it was asked to send, as often as it was asked.
  public synchronized List<OutboundMessage> attempts() {
    return List.copyOf(attempts);
  }

  /// The texts of the attempts.
  public List<String> texts() {
    return attempts().stream().map(OutboundMessage::text).toList();
  }
}
