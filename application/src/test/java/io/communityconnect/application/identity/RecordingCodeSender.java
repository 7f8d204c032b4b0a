package io.communityconnect.application.identity;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.identity.port.out.CodeSender;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was sent, and answers as it is told.
public final class RecordingCodeSender implements CodeSender {
  private final List<CodeMessage> sent = new ArrayList<>();
  private Result next = new Result.Sent();

  @Override
  public Result send(CodeMessage message) {
    RemoteCall.begin();
    sent.add(message);
    return next;
  }

  /// Answers so from now on.
  public void answer(Result result) {
    next = result;
  }

  /// What was sent, oldest first.
  public List<CodeMessage> sent() {
    return List.copyOf(sent);
  }

  /// What was sent last.
  public CodeMessage last() {
    return sent.getLast();
  }
}
