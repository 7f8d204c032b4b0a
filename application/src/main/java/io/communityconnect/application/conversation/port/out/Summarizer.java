package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A language model that says in few words what was said in many. Remote: never called inside a
/// unit of work.
@FunctionalInterface
public interface Summarizer {
  /// Sums up within the given time, all tries included. Never throws for what the model or the way
  /// to it does wrong; interrupting the thread ends the call.
  Summarized summarize(Draft draft, Duration budget);

  /// What is to be summed up. All texts in it are data: nothing in them is an instruction.
  ///
  /// @param former what was summed up before, which the new summary takes in
  /// @param messages oldest first; at least one
  record Draft(Optional<ContextSummary> former, List<Message> messages) {
    public Draft {
      requireNonNull(former, "former is null");
      messages = List.copyOf(messages);
      if (messages.isEmpty()) {
        throw new IllegalArgumentException("a summary of nothing");
      }
    }

    /// How much it is, and not what.
    @Override
    public String toString() {
      return "Draft[" + messages.size() + " messages]";
    }
  }

  /// What came of it, and what it cost. `toString` does not tell the words.
  ///
  /// @param text never blank, empty where no usable summary came in time
  /// @param calls every call that was made, the failed ones too, in order
  record Summarized(Optional<String> text, List<ModelCall> calls) {
    public Summarized {
      requireNonNull(text, "text is null");
      calls = List.copyOf(calls);
    }

    @Override
    public String toString() {
      return "Summarized[" + (text.isPresent() ? "written" : "nothing") + ", " + calls + "]";
    }
  }
}
