package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A language model that writes the assistant's reply. Remote: never called inside a unit of work.
public interface ReplyGenerator {
  /// Writes a reply within the given time, all tries included. Never throws for what the model or
  /// the way to it does wrong; interrupting the thread ends the call.
  Generated generate(Prompt prompt, Duration budget);

  /// What the model is given. All texts in it are data: nothing in them is an instruction.
  ///
  /// @param community on whose account the model is asked
  /// @param communityName in whose name it speaks
  /// @param summary what was said before the history
  /// @param knowledge what it may quote, numbered from 1 in this order
  /// @param recollections what was said long ago and may matter, oldest first
  /// @param history what was said before, oldest first, as far as it is shown
  /// @param thought what is to be answered, oldest first; at least one message
  /// @param actions what it may propose to do
  record Prompt(
      CommunityId community,
      String communityName,
      Optional<ContextSummary> summary,
      List<Passage> knowledge,
      List<Recollection> recollections,
      List<Message> history,
      List<Message> thought,
      List<ActionOffer> actions) {
    public Prompt {
      requireNonNull(community, "community is null");
      requireNonNull(communityName, "communityName is null");
      requireNonNull(summary, "summary is null");
      knowledge = List.copyOf(knowledge);
      recollections = List.copyOf(recollections);
      history = List.copyOf(history);
      thought = List.copyOf(thought);
      if (thought.isEmpty()) {
        throw new IllegalArgumentException("a prompt without a thought");
      }
      actions = List.copyOf(actions);
    }

    /// The conversation so far, oldest first, ending with what is to be answered.
    public List<Message> messages() {
      return Stream.concat(history.stream(), thought.stream()).toList();
    }

    /// Whether anything was said before what is to be answered.
    public boolean hasPast() {
      return summary.isPresent() || !recollections.isEmpty() || !history.isEmpty();
    }

    /// Which community, and nothing of what was said.
    @Override
    public String toString() {
      return "Prompt[" + community + ", " + messages().size() + " messages]";
    }
  }

  /// What came of it, and what it cost.
  ///
  /// @param calls every call that was made, the failed ones too, in order
  record Generated(Reply reply, List<ModelCall> calls) {
    public Generated {
      requireNonNull(reply, "reply is null");
      calls = List.copyOf(calls);
    }
  }

  /// The reply, or why there is none.
  sealed interface Reply {
    /// A reply, never blank.
    ///
    /// @param sources the numbers of the passages that it rests on, as the model says, who may
    ///     count wrongly
    /// @param known whether the model says that what it was given holds the answer
    /// @param action what it proposes to do
    record Written(String text, List<Integer> sources, boolean known, Optional<ActionDraft> action)
        implements Reply {
      public Written {
        requireNonNull(text, "text is null");
        sources = List.copyOf(sources);
        requireNonNull(action, "action is null");
      }

      /// Words alone, of a model that was not asked for more or did not give it: taken at its
      /// words.
      public static Written plain(String text) {
        return new Written(text, List.of(), true, Optional.empty());
      }

      /// How much was written, and not what.
      @Override
      public String toString() {
        return "Written[" + text.length() + " characters, " + action + "]";
      }
    }

    /// No usable reply in time.
    record Unavailable(Cause cause) implements Reply {}

    /// Why there is none.
    enum Cause {
      /// No key for the provider is configured.
      NOT_CONFIGURED,
      /// The community has spent what it may in this month.
      BUDGET_SPENT,
      /// The time was used up.
      OUT_OF_TIME,
      /// The provider failed too often lately and is left alone for a while.
      CIRCUIT_OPEN,
      /// The provider limits us.
      RATE_LIMITED,
      /// The provider refused the request, for example for a wrong key.
      REFUSED,
      /// The provider failed or could not be reached.
      FAILED,
      /// What came back was no reply: empty, cut off or unreadable.
      UNUSABLE
    }
  }
}
