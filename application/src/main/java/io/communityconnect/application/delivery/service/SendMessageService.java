package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.SendMessageUseCase;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import io.communityconnect.application.delivery.port.out.SentMessages;
import io.communityconnect.application.delivery.port.out.SentMessages.Search;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Sends a message at most once as the resident sees it: an attempt whose end is unknown is looked
/// up at the provider before the next one is made.
public final class SendMessageService implements SendMessageUseCase {
  private static final DeadLetter WINDOW_CLOSED =
      new DeadLetter(
          "SERVICE_WINDOW_CLOSED", "more than 24 hours have passed since the resident last wrote");

  private static final DeadLetter UNWANTED =
      new DeadLetter("NOT_WANTED", "the resident asked for no more messages before it was sent");

  private final MessageSender sender;
  private final SentMessages sentMessages;
  private final DispatchLog log;
  private final DeliveryPolicy policy;
  private final InstantSource clock;

  /// @param sentMessages asked only after an attempt whose end is unknown
  public SendMessageService(
      MessageSender sender,
      SentMessages sentMessages,
      DispatchLog log,
      DeliveryPolicy policy,
      InstantSource clock) {
    this.sender = requireNonNull(sender, "sender is null");
    this.sentMessages = requireNonNull(sentMessages, "sentMessages is null");
    this.log = requireNonNull(log, "log is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome send(Command command) {
    Dispatch dispatch = command.dispatch();
    return dispatch
        .unconfirmedSince()
        .map(since -> confirmOrSend(dispatch, since))
        .orElseGet(() -> sendNow(dispatch));
  }

  private Outcome confirmOrSend(Dispatch dispatch, Instant since) {
    return switch (sentMessages.find(dispatch.message(), since)) {
      case Search.Found(List<ProviderMessageId> candidates) ->
          log.firstOwn(dispatch, candidates)
              .map(providerId -> foundSent(dispatch, providerId))
              .orElseGet(() -> sendAgain(dispatch));
      case Search.Unavailable(String reason) ->
          postponeUnconfirmed(dispatch, reason, Optional.empty());
    };
  }

  /// Looking took its time, and a report may have come that it was sent.
  private Outcome sendAgain(Dispatch dispatch) {
    return log.isHeld(dispatch) ? sendNow(dispatch) : new Outcome.Overtaken();
  }

  private Outcome sendNow(Dispatch dispatch) {
    if (!dispatch.wanted()) {
      return giveUp(dispatch, UNWANTED);
    }
    Instant now = clock.instant();
    boolean freely = dispatch.window().isOpenAt(now);
    if (!freely && dispatch.message().template().isEmpty()) {
      return giveUp(dispatch, WINDOW_CLOSED);
    }
    if (!policy.leavesTime(dispatch.heldUntil(), now)) {
      return postponeUnsent(dispatch, "its turn came too late in its lease");
    }
    return handOver(dispatch, freely ? dispatch.message().freely() : dispatch.message());
  }

  private Outcome handOver(Dispatch dispatch, OutboundMessage message) {
    return switch (sender.send(message)) {
      case Result.Accepted(ProviderMessageId providerId) -> {
        log.sent(dispatch, providerId);
        yield new Outcome.Sent();
      }
      case Result.RateLimited(Optional<Duration> retryAfter) ->
          postpone(dispatch, "rate limited", retryAfter);
      case Result.Unreachable(String reason) -> postpone(dispatch, reason, Optional.empty());
      case Result.Unconfirmed(String reason) ->
          postponeUnconfirmed(dispatch, reason, Optional.of(DeliveryPolicy.CONFIRM_AFTER));
      case Result.Refused(String code, String reason) ->
          giveUp(dispatch, new DeadLetter(code, reason));
    };
  }

  private Outcome foundSent(Dispatch dispatch, ProviderMessageId providerId) {
    log.sent(dispatch, providerId);
    return new Outcome.FoundSent();
  }

  private Outcome postpone(Dispatch dispatch, String reason, Optional<Duration> atLeast) {
    Optional<Duration> pause = policy.retries().pauseAfter(dispatch.tries());
    if (pause.isEmpty()) {
      return giveUp(dispatch, exhausted(reason));
    }
    Instant dueAt = clock.instant().plus(longer(pause.get(), atLeast));
    log.retry(dispatch, reason, dueAt);
    return new Outcome.Postponed(dueAt, reason);
  }

  /// Nothing was handed over this time; what an earlier attempt did stays as unknown as it was.
  private Outcome postponeUnsent(Dispatch dispatch, String reason) {
    return dispatch.unconfirmedSince().isPresent()
        ? postponeUnconfirmed(dispatch, reason, Optional.empty())
        : postpone(dispatch, reason, Optional.empty());
  }

  private Outcome postponeUnconfirmed(
      Dispatch dispatch, String reason, Optional<Duration> atLeast) {
    Optional<Duration> pause = policy.retries().pauseAfter(dispatch.tries());
    if (pause.isEmpty()) {
      return giveUp(dispatch, exhausted(reason));
    }
    Instant dueAt = clock.instant().plus(longer(pause.get(), atLeast));
    log.retryUnconfirmed(dispatch, reason, dueAt);
    return new Outcome.Postponed(dueAt, reason);
  }

  private Outcome giveUp(Dispatch dispatch, DeadLetter reason) {
    log.bury(dispatch, reason, clock.instant());
    return new Outcome.GivenUp(reason.code());
  }

  private static DeadLetter exhausted(String reason) {
    return new DeadLetter("ATTEMPTS_EXHAUSTED", reason);
  }

  private static Duration longer(Duration pause, Optional<Duration> atLeast) {
    return atLeast.filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
  }
}
