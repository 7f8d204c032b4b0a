package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions.Asked;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Beginning;
import io.communityconnect.domain.knowledge.Wording;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Keeps the questions that nobody could answer, for the admins.
public final class QuestionKeeper {
  private static final Actor.SystemTask KEEP = new Actor.SystemTask("keep-question");

  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\+?\\p{Nd}(?:[\\s()./–-]{0,3}\\p{Nd}){6,}");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}"
              + "|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}");
  private static final String LEFT_OUT = "…";

  private final SystemUnitOfWork unitOfWork;
  private final UnansweredQuestions questions;

  /// @param questions where they are kept
  public QuestionKeeper(SystemUnitOfWork unitOfWork, UnansweredQuestions questions) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.questions = requireNonNull(questions, "questions is null");
  }

  /// Keeps a question without the phone numbers in it; one of the same message is kept once. Runs a
  /// transaction of its own.
  ///
  /// @param message the first message of the thought
  public void keep(Lease lease, MessageId message, String question, Instant at) {
    asked(lease, message, question, at)
        .ifPresent(asked -> unitOfWork.run(KEEP, () -> questions.keep(asked)));
  }

  private static Optional<Asked> asked(
      Lease lease, MessageId message, String question, Instant at) {
    String words = withoutNumbers(question.replace("\0", "")).strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String kept = Beginning.of(words, Asked.MAX_LENGTH);
    return Optional.of(
        new Asked(
            lease.resident(),
            lease.conversation(),
            message,
            kept,
            Wording.of(question).language(),
            at));
  }

  private static String withoutNumbers(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(found -> isDate(found) ? found.group() : LEFT_OUT);
  }

  private static boolean isDate(MatchResult found) {
    return DATE.matcher(found.group()).matches();
  }
}
