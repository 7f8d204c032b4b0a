package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.CutConnection;
import io.communityconnect.simulator.http.FaultDice;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Twilio's Messages resource: create, read, list, and the files of a message.
final class MessagesApi {
  private static final String MESSAGES = "/2010-04-01/Accounts/{account}/Messages";
  private static final String JSON = ".json";

  private final TwilioAccount account;
  private final MessageLog log;
  private final TextMessages texts;
  private final Contents contents;
  private final ServiceWindows windows;
  private final MessageJourneys journeys;
  private final TwilioCounters counters;
  private final Supplier<TwilioFaults> faults;
  private final Clock clock;

  MessagesApi(
      TwilioAccount account,
      MessageLog log,
      TextMessages texts,
      Contents contents,
      ServiceWindows windows,
      MessageJourneys journeys,
      TwilioCounters counters,
      Supplier<TwilioFaults> faults,
      Clock clock) {
    this.account = account;
    this.log = log;
    this.texts = texts;
    this.contents = contents;
    this.windows = windows;
    this.journeys = journeys;
    this.counters = counters;
    this.faults = faults;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes, RestGuard guard) {
    routes.post(MESSAGES + JSON, guard.guarded(this::create));
    routes.get(MESSAGES + JSON, guard.guarded(this::list));
    routes.get(MESSAGES + "/{message}", guard.guarded(this::read));
    new MediaFiles(log).addTo(routes, guard, MESSAGES);
  }

  private void create(Context context) {
    Optional<FormBody> form = form(context.body());
    if (form.filter(TextMessages::isOne).isPresent()) {
      createText(context, form.get());
      return;
    }
    SendRequest request =
        form.<SendRequest>map(fields -> SendRequest.read(fields, account.sender(), contents))
            .orElseGet(() -> new SendRequest.Invalid(Refusal.MALFORMED));
    switch (request) {
      case SendRequest.Invalid invalid -> {
        counters.count(TwilioCounters.Event.MESSAGES_REFUSED);
        RestGuard.refuse(context, invalid.refusal());
      }
      case SendRequest.Valid valid -> answerCreated(context, accept(valid));
    }
  }

  private void createText(Context context, FormBody form) {
    switch (texts.take(form)) {
      case TextMessages.Taken.Accepted(var resource) -> {
        counters.count(TwilioCounters.Event.MESSAGES_ACCEPTED);
        Json.answer(context, 201, resource);
      }
      case TextMessages.Taken.Refused(Refusal refusal) -> {
        counters.count(TwilioCounters.Event.MESSAGES_REFUSED);
        RestGuard.refuse(context, refusal);
      }
    }
  }

  private TwilioMessage accept(SendRequest.Valid request) {
    boolean mayBeSent =
        request.content() instanceof MessageContent.Template || windows.isOpen(request.to());
    Instant now = clock.instant();
    TwilioMessage message =
        new TwilioMessage(
            Sids.next(request.mediaUrls().isEmpty() ? "SM" : "MM"),
            TwilioMessage.Direction.OUTBOUND,
            account.sender(),
            request.to(),
            request.content(),
            media(request.mediaUrls()),
            MessageStatus.QUEUED,
            null,
            now,
            null,
            now,
            request.statusCallback());
    log.add(message);
    counters.count(TwilioCounters.Event.MESSAGES_ACCEPTED);
    journeys.start(message, mayBeSent);
    return message;
  }

  private void answerCreated(Context context, TwilioMessage message) {
    TwilioFaults current = faults.get();
    if (current.dropAfterAccept() && FaultDice.strikes(current.dropRate())) {
      counters.count(TwilioCounters.Event.ANSWERS_DROPPED);
      CutConnection.of(context);
      return;
    }
    Json.answer(context, 201, MessageResource.render(account, message));
  }

  private void list(Context context) {
    String query = Optional.ofNullable(context.queryString()).orElse("");
    form(query)
        .flatMap(fields -> MessagePage.read(account, fields))
        .ifPresentOrElse(
            page -> Json.answer(context, 200, page.render(log)),
            () -> RestGuard.refuse(context, Refusal.MALFORMED));
  }

  private void read(Context context) {
    withoutJson(context.pathParam("message"))
        .flatMap(log::find)
        .ifPresentOrElse(
            message -> Json.answer(context, 200, MessageResource.render(account, message)),
            () -> RestGuard.refuse(context, Refusal.NO_SUCH_RESOURCE));
  }

  private static List<TwilioMessage.Media> media(List<URI> urls) {
    return urls.stream()
        .map(url -> new TwilioMessage.Media(Sids.next("ME"), contentType(url), url))
        .toList();
  }

  private static String contentType(URI url) {
    return Stream.ofNullable(url.getPath())
        .flatMap(path -> Stream.ofNullable(URLConnection.guessContentTypeFromName(path)))
        .findFirst()
        .orElse("application/octet-stream");
  }

  private static Optional<String> withoutJson(String segment) {
    return segment.endsWith(JSON)
        ? Optional.of(segment.substring(0, segment.length() - JSON.length()))
        : Optional.empty();
  }

  private static Optional<FormBody> form(String text) {
    try {
      return Optional.of(FormBody.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
