package io.communityconnect.application.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/// A model that says what it is told to, in order, and remembers what it was asked.
public final class ScriptedReplyGenerator implements ReplyGenerator {
  private final Queue<Function<Prompt, Reply>> script = new ArrayDeque<>();
  private final List<Prompt> prompts = new ArrayList<>();
  private final List<Duration> budgets = new ArrayList<>();

  /// Writes the text to the next prompt.
  public ScriptedReplyGenerator thenWrites(String text) {
    return thenAnswers(_ -> Reply.Written.plain(text));
  }

  /// Fails at the next prompt.
  public ScriptedReplyGenerator thenFails(Reply.Cause cause) {
    return thenAnswers(_ -> new Reply.Unavailable(cause));
  }

  /// Does as it is told at the next prompt; whatever happens meanwhile can be done there.
  public synchronized ScriptedReplyGenerator thenAnswers(Function<Prompt, Reply> answer) {
    script.add(requireNonNull(answer, "answer is null"));
    return this;
  }

  @Override
  public Generated generate(Prompt prompt, Duration budget) {
    RemoteCall.begin();
    return new Generated(next(prompt, budget).apply(prompt), List.of());
  }

  private synchronized Function<Prompt, Reply> next(Prompt prompt, Duration budget) {
    prompts.add(prompt);
    budgets.add(budget);
    Function<Prompt, Reply> answer = script.poll();
    if (answer == null) {
      throw new AssertionError("the model was not expected to be called");
    }
    return answer;
  }

  /// What it was asked so far.
  public synchronized List<Prompt> prompts() {
    return List.copyOf(prompts);
  }

  /// How long it was given so far.
  public synchronized List<Duration> budgets() {
    return List.copyOf(budgets);
  }
}
