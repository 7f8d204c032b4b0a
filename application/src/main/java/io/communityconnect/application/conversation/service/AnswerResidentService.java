package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;
import io.communityconnect.application.conversation.port.out.SummaryRequests;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.domain.conversation.Lease;
import java.time.Instant;
import java.time.InstantSource;

/// Reads, writes, settles: one transaction before the model is called, one after, none around it.
public final class AnswerResidentService implements AnswerResidentUseCase {
  private final ConversationReader reader;
  private final ReplyWriter writer;
  private final AnswerSettlement settlement;
  private final ConversationRelease release;
  private final SummaryWindow window;
  private final SummaryRequests summaries;
  private final InstantSource clock;

  /// Puts the steps of an answer together.
  ///
  /// @param window says whether there is much to sum up
  /// @param summaries asked once an answer stands, where there is
  public AnswerResidentService(
      ConversationReader reader,
      ReplyWriter writer,
      AnswerSettlement settlement,
      ConversationRelease release,
      SummaryWindow window,
      SummaryRequests summaries,
      InstantSource clock) {
    this.reader = requireNonNull(reader, "reader is null");
    this.writer = requireNonNull(writer, "writer is null");
    this.settlement = requireNonNull(settlement, "settlement is null");
    this.release = requireNonNull(release, "release is null");
    this.window = requireNonNull(window, "window is null");
    this.summaries = requireNonNull(summaries, "summaries is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome answer(Command command) {
    Lease lease = command.lease();
    return switch (reader.read(lease, clock.instant())) {
      case Reading.Nothing() -> {
        release.release(lease);
        yield new Outcome.NothingToAnswer();
      }
      case Reading.Forming(Instant completeAt) -> {
        release.release(lease);
        yield new Outcome.StillForming(completeAt);
      }
      case Reading.TooEarly(Instant until) -> {
        release.releaseUntil(lease, until);
        yield new Outcome.TooEarly(until);
      }
      case Reading.Ready ready -> {
        Answer answer = writer.replyTo(ready, lease);
        Outcome outcome = settlement.settle(lease, ready, answer);
        if (outcome instanceof Outcome.Answered(int _, int parts, var _) && parts > 0) {
          sumUpWhatIsDue(lease, ready, answer, parts);
        }
        yield outcome;
      }
    };
  }

  private void sumUpWhatIsDue(Lease lease, Reading.Ready answered, Answer answer, int parts) {
    if (window.overflows(answered.turn(), answered.thought(), answer.text().orElse(""), parts)) {
      summaries.request(
          new SumUpConversationUseCase.Command(lease.conversation(), lease.resident()));
    }
  }
}
