package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Brings what WhatsApp users write to the server: one webhook for each message, or several of the
/// same message at once when duplicates are wanted.
public final class InboundMessages implements AutoCloseable {
  private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, FormBody> forms = new ConcurrentHashMap<>();
  private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
  private final TwilioAccount account;
  private final MessageLog log;
  private final WebhookClient client;
  private final Supplier<WebhookTarget> target;
  private final TwilioCounters counters;
  private final Clock clock;

  InboundMessages(
      TwilioAccount account,
      MessageLog log,
      WebhookClient client,
      Supplier<WebhookTarget> target,
      TwilioCounters counters,
      Clock clock) {
    this.account = account;
    this.log = log;
    this.client = client;
    this.target = target;
    this.counters = counters;
    this.clock = clock;
  }

  /// Takes a message in, so that it is in the log; nothing is delivered yet.
  ///
  /// @param baseUrl where the files of the message can be fetched
  public TwilioMessage accept(Sender sender, MessageContent content, URI baseUrl) {
    List<TwilioMessage.Media> media = media(content);
    TwilioMessage message =
        received(Sids.next(media.isEmpty() ? "SM" : "MM"), sender.address(), content, media);
    Optional<String> repliedTo = lastOutbound(sender.address());
    forms.put(message.sid(), InboundWebhook.form(account, sender, message, baseUrl, repliedTo));
    log.add(message);
    return message;
  }

  /// Notes a text that somebody else brings to the server, so that it counts as written: whoever
  /// wrote may be answered. A message that is in the log already is left as it is.
  public void note(String sid, WhatsAppAddress from, MessageContent.Text text) {
    log.addIfAbsent(received(sid, from, text, List.of()));
  }

  private TwilioMessage received(
      String sid, WhatsAppAddress from, MessageContent content, List<TwilioMessage.Media> media) {
    Instant now = clock.instant();
    return new TwilioMessage(
        sid,
        TwilioMessage.Direction.INBOUND,
        from,
        account.sender(),
        content,
        media,
        MessageStatus.RECEIVED,
        null,
        now,
        now,
        now,
        null);
  }

  /// Delivers an accepted message, all copies at once, and waits for the end of it. May be called
  /// again for the same message, as after a server that was down.
  ///
  /// @return what came of it: delivered when the server took at least one copy
  public Delivery deliver(String sid, int copies) {
    FormBody form = forms.get(sid);
    if (form == null) {
      return Delivery.unanswered("the simulator has no such message to bring", 0);
    }
    deliveries.remove(sid);
    WebhookTarget goal = target.get();
    UUID token = UUID.randomUUID();
    Delivery outcome =
        deliverCopies(() -> client.deliver(goal.url(), goal.signedUrl(), form, token), copies);
    deliveries.put(sid, outcome);
    counters.count(
        outcome.delivered()
            ? TwilioCounters.Event.WEBHOOKS_DELIVERED
            : TwilioCounters.Event.WEBHOOKS_FAILED);
    log.update(sid, message -> message);
    return outcome;
  }

  /// Delivers without waiting.
  public void deliverInBackground(String sid, int copies) {
    couriers.execute(() -> deliver(sid, copies));
  }

  /// How the last delivery of a message ended; empty while it is under way.
  public Optional<Delivery> delivery(String sid) {
    return Optional.ofNullable(deliveries.get(sid));
  }

  /// Forgets everything.
  public void clear() {
    forms.clear();
    deliveries.clear();
  }

  @Override
  public void close() {
    couriers.shutdownNow();
  }

  private Delivery deliverCopies(Supplier<Delivery> courier, int copies) {
    List<CompletableFuture<Delivery>> running =
        Stream.generate(() -> CompletableFuture.supplyAsync(courier, couriers))
            .limit(copies)
            .toList();
    return together(running.stream().map(CompletableFuture::join).toList());
  }

  private static Delivery together(List<Delivery> copies) {
    int attempts = copies.stream().mapToInt(Delivery::attempts).sum();
    Delivery telling =
        copies.stream().filter(Delivery::delivered).findFirst().orElse(copies.getFirst());
    return new Delivery(telling.delivered(), telling.status(), attempts, telling.error());
  }

  private Optional<String> lastOutbound(WhatsAppAddress person) {
    return log.with(person).reversed().stream()
        .filter(message -> !message.isInbound())
        .map(TwilioMessage::sid)
        .findFirst();
  }

  private static List<TwilioMessage.Media> media(MessageContent content) {
    return content instanceof MessageContent.Attachment attachment
        ? List.of(new TwilioMessage.Media(Sids.next("ME"), attachment.type().contentType(), null))
        : List.of();
  }
}
