package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Pause;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes accepted messages on their way to the phone, step by step, and reports each step to the
/// message's `StatusCallback`, signed for exactly that URL.
final class MessageJourneys implements AutoCloseable {
  private static final int UNKNOWN_RECIPIENT = 63003;

  private final ExecutorService travellers = Executors.newVirtualThreadPerTaskExecutor();
  private final TwilioAccount account;
  private final MessageLog log;
  private final WebhookClient client;
  private final Supplier<WebhookTarget> target;
  private final Supplier<CallbackPolicy> policy;
  private final TwilioCounters counters;
  private final Clock clock;

  MessageJourneys(
      TwilioAccount account,
      MessageLog log,
      WebhookClient client,
      Supplier<WebhookTarget> target,
      Supplier<CallbackPolicy> policy,
      TwilioCounters counters,
      Clock clock) {
    this.account = account;
    this.log = log;
    this.client = client;
    this.target = target;
    this.policy = policy;
    this.counters = counters;
    this.clock = clock;
  }

  /// Starts the journey of a message that the log already holds; returns at once.
  void start(TwilioMessage message, boolean windowOpen) {
    CallbackPolicy rules = policy.get();
    List<Step> steps = windowOpen ? steps(rules) : List.of(Step.OUTSIDE_WINDOW);
    travellers.execute(() -> travel(message, steps, rules));
  }

  @Override
  public void close() {
    travellers.shutdownNow();
  }

  private static List<Step> steps(CallbackPolicy rules) {
    Step sent = new Step(MessageStatus.SENT, null);
    Step delivered = new Step(MessageStatus.DELIVERED, null);
    return switch (rules.finalStatus()) {
      case SENT -> List.of(sent);
      case DELIVERED -> List.of(sent, delivered);
      case UNDELIVERED -> List.of(sent, failure(MessageStatus.UNDELIVERED, rules));
      case FAILED -> List.of(failure(MessageStatus.FAILED, rules));
      case READ, QUEUED, RECEIVED -> List.of(sent, delivered, new Step(MessageStatus.READ, null));
    };
  }

  private static Step failure(MessageStatus status, CallbackPolicy rules) {
    Integer code = rules.errorCode();
    return new Step(status, code == null ? UNKNOWN_RECIPIENT : code);
  }

  private void travel(TwilioMessage message, List<Step> steps, CallbackPolicy rules) {
    for (Step step : steps) {
      Pause.millis(rules.delayMs());
      log.update(
          message.sid(),
          current -> current.advancedTo(step.status(), step.errorCode(), clock.instant()));
      if (!rules.reversed()) {
        report(message, step, rules);
      }
    }
    if (rules.reversed()) {
      steps.reversed().forEach(step -> report(message, step, rules));
    }
  }

  private void report(TwilioMessage message, Step step, CallbackPolicy rules) {
    URI callback = message.statusCallback();
    if (callback == null || !rules.enabled()) {
      return;
    }
    FormBody form = StatusCallback.form(account, message, step.status(), step.errorCode());
    UUID token = UUID.randomUUID();
    for (int copy = 0; copy < rules.copies(); copy++) {
      Delivery delivery = client.deliver(target.get().reach(callback), callback, form, token);
      counters.count(
          delivery.delivered()
              ? TwilioCounters.Event.CALLBACKS_DELIVERED
              : TwilioCounters.Event.CALLBACKS_FAILED);
    }
  }

  private record Step(MessageStatus status, @Nullable Integer errorCode) {
    private static final Step OUTSIDE_WINDOW =
        new Step(MessageStatus.UNDELIVERED, ChannelErrors.OUTSIDE_WINDOW);
  }
}
