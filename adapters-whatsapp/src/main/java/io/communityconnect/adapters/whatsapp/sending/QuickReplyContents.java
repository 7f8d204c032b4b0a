package io.communityconnect.adapters.whatsapp.sending;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import com.twilio.rest.content.v1.Content.QuickReplyAction;
import com.twilio.rest.content.v1.Content.TwilioQuickReply;
import com.twilio.rest.content.v1.Content.Types;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The content at Twilio that carries reply buttons, for a message with buttons names a content
/// resource in the place of a text (<https://www.twilio.com/docs/content/twilio-quick-reply>).
///
/// There is one for the titles of each language, with places for the text and for what is behind
/// each button. It is looked for, and made where there is none, when it is needed first. Within the
/// service window WhatsApp need not approve it.
public final class QuickReplyContents {
  private static final Logger log = LoggerFactory.getLogger(QuickReplyContents.class);

  /// How ours are told from others of the account. Another arrangement of places is another name.
  private static final String NAME = "community_connect_reply_buttons_1";

  private static final String TYPE = "twilio/quick-reply";

  /// How long a message waits to learn of its content; it goes without buttons then.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// How long messages go without buttons before Twilio is asked again.
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private static final Executor IN_BACKGROUND =
      task -> Thread.ofVirtual().name("reply-buttons").start(task);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Shape, Lookup> lookups = new ConcurrentHashMap<>();
  private final TwilioApi api;
  private final InstantSource clock;
  private final Duration patience;

  public QuickReplyContents(TwilioApi api, InstantSource clock) {
    this(api, clock, PATIENCE);
  }

  QuickReplyContents(TwilioApi api, InstantSource clock, Duration patience) {
    this.api = requireNonNull(api, "api is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.patience = requireNonNull(patience, "patience is null");
  }

  /// What buttons of different offers have in common.
  private record Shape(Language language, List<String> titles) {
    static Shape of(ReplyButtons buttons) {
      return new Shape(buttons.language(), buttons.titles());
    }
  }

  /// @param sid empty where there is none for now
  private record Lookup(CompletableFuture<Optional<String>> sid, Instant begun) {
    static Lookup without(Instant now) {
      return new Lookup(CompletableFuture.completedFuture(Optional.empty()), now);
    }

    boolean isWorthAnother(Instant now) {
      return sid.isDone() && sid.join().isEmpty() && begun.plus(PAUSE).isBefore(now);
    }
  }

  /// The content for these buttons. Waits for seconds at most.
  ///
  /// @return empty where Twilio has none, cannot be asked or takes too long
  Optional<String> sidFor(ReplyButtons buttons) {
    Instant now = clock.instant();
    return lookups
        .compute(
            Shape.of(buttons),
            (shape, last) -> last == null || last.isWorthAnother(now) ? lookUp(shape, now) : last)
        .sid()
        .copy()
        .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /// Twilio did not take a message with this content: the next ones go without.
  void setAside(ReplyButtons buttons) {
    lookups.put(Shape.of(buttons), Lookup.without(clock.instant()));
  }

  private Lookup lookUp(Shape shape, Instant now) {
    return new Lookup(
        CompletableFuture.supplyAsync(
                () -> found(shape).orElseGet(() -> api.create(contentOf(shape))).getSid(),
                IN_BACKGROUND)
            .thenApply(Optional::of)
            .exceptionally(failure -> none(shape, failure)),
        now);
  }

  private static Optional<String> none(Shape shape, Throwable failure) {
    // Not what Twilio says, which may repeat what was sent.
    log.atWarn()
        .addKeyValue("language", shape.language().code())
        .addKeyValue("reason", reasonOf(failure))
        .log("no reply buttons");
    return Optional.empty();
  }

  private static String reasonOf(Throwable failure) {
    return Optional.ofNullable(failure.getCause()).orElse(failure).getClass().getSimpleName();
  }

  private Optional<Content> found(Shape shape) {
    return StreamSupport.stream(api.contents().spliterator(), false)
        .filter(content -> NAME.equals(content.getFriendlyName()))
        .filter(content -> shape.language().code().equals(content.getLanguage()))
        .filter(content -> shape.titles().equals(titlesOf(content)))
        .findFirst();
  }

  private static List<String> titlesOf(Content content) {
    return JSON.<JsonNode>valueToTree(content.getTypes())
        .path(TYPE)
        .path("actions")
        .findValuesAsText("title");
  }

  /// What it says of its places is never seen, for every message says what is to stand there.
  private static ContentCreateRequest contentOf(Shape shape) {
    List<String> titles = shape.titles();
    List<QuickReplyAction> actions = new ArrayList<>();
    titles.forEach(
        title ->
            actions.add(new QuickReplyAction.Builder(title).id(place(actions.size() + 2)).build()));
    Types types =
        new Types.Builder()
            .twilioQuickReply(new TwilioQuickReply.Builder(place(1), actions).build())
            .build();
    Stream<String> samples = Stream.concat(Stream.of(String.join(" / ", titles)), titles.stream());
    return new ContentCreateRequest.Builder(shape.language().code(), types)
        .friendlyName(NAME)
        .variables(TwilioTemplate.numbered(samples.toList()))
        .build();
  }

  private static String place(int number) {
    return "{{" + number + "}}";
  }
}
