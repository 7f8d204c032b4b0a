package io.communityconnect.application.conversation;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.conversation.port.out.Summarizer;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A model that sums up as it is told to, and remembers what it was given. Until it is told, it
/// gives nothing.
public final class ScriptedSummarizer implements Summarizer {
  private final List<Draft> drafts = new ArrayList<>();
  private Optional<String> text = Optional.empty();
  private List<ModelCall> calls = List.of();
  private Runnable meanwhile = () -> {};

  /// Writes the text from now on.
  public ScriptedSummarizer writes(String words) {
    text = Optional.of(words);
    return this;
  }

  /// Costs that much from now on.
  public ScriptedSummarizer costs(ModelCall call) {
    calls = List.of(call);
    return this;
  }

  /// What happens while it writes.
  public ScriptedSummarizer meanwhile(Runnable event) {
    meanwhile = event;
    return this;
  }

  @Override
  public Summarized summarize(Draft draft, Duration budget) {
    RemoteCall.begin();
    drafts.add(draft);
    meanwhile.run();
    return new Summarized(text, calls);
  }

  /// What it was given so far.
  public List<Draft> drafts() {
    return List.copyOf(drafts);
  }
}
