package io.communityconnect.adapters.rest.delivery;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.application.delivery.port.in.ListDeliveriesUseCase;
import io.communityconnect.application.delivery.port.in.ListDeliveriesUseCase.Command;
import io.communityconnect.application.delivery.port.in.ListDeliveriesUseCase.Listed;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.Filter;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of messages to residents.
@Requires(beans = ListDeliveriesUseCase.class)
@Controller("/api/v1/admin/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveriesController {
  private final ListDeliveriesUseCase listDeliveries;

  DeliveriesController(ListDeliveriesUseCase listDeliveries) {
    this.listDeliveries = requireNonNull(listDeliveries, "listDeliveries is null");
  }

  /// Lists messages on WhatsApp without their words, the newest first.
  ///
  /// @param delivery only those that have come so far
  /// @param from only those written at this time or later
  /// @param until only those written before this time
  @Get
  Part<DeliveryView> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String delivery,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String until,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<DeliveryStatus> status =
        delivery == null
            ? Optional.empty()
            : fields.oneOf("delivery", delivery, DeliveryStatus.class);
    Optional<Instant> first = fields.moment("from", from);
    Optional<Instant> end = fields.moment("until", until);
    Optional<CommunityId> community = fields.key("communityId", communityId).map(CommunityId::new);
    fields.refuseFaulty();
    Listed listed =
        listDeliveries.list(
            new Command(
                admin,
                new Filter(community.or(admin::administered), status, first, end),
                Cursor.read(cursor, place -> new MessageId(UUID.fromString(place))),
                Limits.of(limit)));
    return new Part<>(
        listed.deliveries().stream().map(DeliveryView::of).toList(),
        listed.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
  }
}
