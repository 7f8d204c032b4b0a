package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.LanguageGuess;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How residents want to be spoken to, and whether at all: each wish in a transaction of its own,
/// before the answer to it is stored.
public final class ResidentWishes {
  private static final Actor.SystemTask WISH = new Actor.SystemTask("wish");

  private final SystemUnitOfWork unitOfWork;
  private final Wishes wishes;
  private final InstantSource clock;

  /// @param clock says when a wish was heard
  public ResidentWishes(SystemUnitOfWork unitOfWork, Wishes wishes, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.wishes = requireNonNull(wishes, "wishes is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  void choose(Language language, ConversationId conversation) {
    take(() -> wishes.speak(conversation, language, true));
  }

  void decide(Consent decision, ConversationId conversation) {
    take(() -> wishes.decide(conversation, decision, clock.instant()));
  }

  void prefer(Handling handling, ConversationId conversation) {
    take(() -> wishes.prefer(conversation, handling, clock.instant()));
  }

  /// The language to answer a thought in: the chosen one, or that of the thought, or that of
  /// earlier ones. A thought in another language than before is taken for news of its writer.
  Language languageOf(Standing standing, List<Message> thought, ConversationId conversation) {
    if (standing.languageChosen()) {
      return standing.language().orElse(Language.ENGLISH);
    }
    Optional<Language> guess = LanguageGuess.of(wordsOf(thought));
    guess
        .filter(not(language -> standing.language().equals(Optional.of(language))))
        .ifPresent(language -> take(() -> wishes.speak(conversation, language, false)));
    return guess.or(standing::language).orElse(Language.ENGLISH);
  }

  private static String wordsOf(List<Message> thought) {
    return thought.stream()
        .map(message -> message.content().words())
        .collect(Collectors.joining("\n"));
  }

  private void take(Runnable wish) {
    unitOfWork.run(
        WISH,
        () -> {
          wish.run();
          return WISH;
        });
  }
}
