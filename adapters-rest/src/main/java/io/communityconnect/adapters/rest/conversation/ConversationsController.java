package io.communityconnect.adapters.rest.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.conversation.port.in.ListConversationsUseCase;
import io.communityconnect.application.conversation.port.in.ListConversationsUseCase.Listed;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations.Filter;
import io.communityconnect.application.conversation.port.out.LiveConversations.Place;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reading residents' conversations, which their residents can see in the access log.
@Requires(beans = {ReadConversationUseCase.class, ListConversationsUseCase.class})
@Controller("/api/v1/admin/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConversationsController {
  private static final String SEPARATOR = "|";

  private final ListConversationsUseCase listConversations;
  private final ReadConversationUseCase readConversation;

  ConversationsController(
      ListConversationsUseCase listConversations, ReadConversationUseCase readConversation) {
    this.listConversations = requireNonNull(listConversations, "listConversations is null");
    this.readConversation = requireNonNull(readConversation, "readConversation is null");
  }

  /// Lists conversations without their words, the one that was dealt with last first.
  ///
  /// @param state `assistant`, `waiting` or `person`
  /// @param residentId only that of this resident
  @Get
  Part<ConversationView> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String residentId,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<Attendance.Kind> kind =
        state == null ? Optional.empty() : fields.oneOf("state", state, Attendance.Kind.class);
    Optional<ResidentId> resident = fields.key("residentId", residentId).map(ResidentId::new);
    Optional<CommunityId> community = fields.key("communityId", communityId).map(CommunityId::new);
    fields.refuseFaulty();
    Listed listed =
        listConversations.list(
            new ListConversationsUseCase.Command(
                admin,
                new Filter(community.or(admin::administered), resident, kind),
                Cursor.read(cursor, ConversationsController::placeOf),
                Limits.of(limit)));
    return new Part<>(
        listed.conversations().stream().map(ConversationView::of).toList(),
        listed.next().map(ConversationsController::cursorOf).orElse(null));
  }

  private static String cursorOf(Place place) {
    return Cursor.of(place.changedAt() + SEPARATOR + place.id().value());
  }

  private static Place placeOf(String text) {
    int end = text.indexOf(SEPARATOR);
    try {
      return new Place(
          Instant.parse(text.substring(0, Math.max(0, end))),
          new ConversationId(UUID.fromString(text.substring(end + 1))));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// Reads a part of a conversation, the newest first.
  @Get("/{id}")
  ConversationPart read(
      Actor.Administrator admin,
      String id,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Command command =
        new Command(
            admin,
            new ConversationId(Paths.id(id)),
            Cursor.read(cursor, place -> new MessageId(UUID.fromString(place))),
            Limits.of(limit));
    return switch (readConversation.read(command)) {
      case Outcome.Found(LiveConversation conversation, ConversationPage page) ->
          ConversationPart.of(conversation, page);
      case Outcome.Unknown _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
