package io.communityconnect.application.delivery;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.delivery.port.out.SentMessages;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/// A provider's record that finds what it is told to, in order, and remembers the searches.
public final class ScriptedSentMessages implements SentMessages {
  private final Queue<Supplier<Search>> script = new ArrayDeque<>();
  private final List<Instant> searches = new ArrayList<>();

  /// Finds these at the next search.
  public ScriptedSentMessages thenFinds(ProviderMessageId... candidates) {
    return thenEndsIn(new Search.Found(List.of(candidates)));
  }

  /// Ends the next search so.
  public ScriptedSentMessages thenEndsIn(Search search) {
    requireNonNull(search, "search is null");
    return thenAnswers(() -> search);
  }

  /// Answers the next search by this, which may do what happens meanwhile.
  public synchronized ScriptedSentMessages thenAnswers(Supplier<Search> search) {
    script.add(requireNonNull(search, "search is null"));
    return this;
  }

  @Override
  public synchronized Search find(OutboundMessage message, Instant since) {
    RemoteCall.begin();
    searches.add(since);
    Supplier<Search> search = script.poll();
    if (search == null) {
      throw new AssertionError("the provider was not expected to be asked");
    }
    return search.get();
  }

  /// Since when it was asked to look, search by search.
  public synchronized List<Instant> searches() {
    return List.copyOf(searches);
  }
}
