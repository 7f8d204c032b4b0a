package io.communityconnect.adapters.rest.community;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.community.CommunityRequests.CommunityChange;
import io.communityconnect.adapters.rest.community.CommunityRequests.NewCommunity;
import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.IfMatch;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.community.port.in.AddCommunityUseCase;
import io.communityconnect.application.community.port.in.ChangeCommunityUseCase;
import io.communityconnect.application.community.port.in.ListCommunitiesUseCase;
import io.communityconnect.application.community.port.in.ListCommunitiesUseCase.Listed;
import io.communityconnect.application.community.port.in.ReadCommunityUseCase;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Opening, finding and naming communities.
@Requires(
    beans = {
      ListCommunitiesUseCase.class,
      ReadCommunityUseCase.class,
      AddCommunityUseCase.class,
      ChangeCommunityUseCase.class
    })
@Controller("/api/v1/admin/communities")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommunitiesController {
  private final ListCommunitiesUseCase listCommunities;
  private final ReadCommunityUseCase readCommunity;
  private final AddCommunityUseCase addCommunity;
  private final ChangeCommunityUseCase changeCommunity;

  CommunitiesController(
      ListCommunitiesUseCase listCommunities,
      ReadCommunityUseCase readCommunity,
      AddCommunityUseCase addCommunity,
      ChangeCommunityUseCase changeCommunity) {
    this.listCommunities = requireNonNull(listCommunities, "listCommunities is null");
    this.readCommunity = requireNonNull(readCommunity, "readCommunity is null");
    this.addCommunity = requireNonNull(addCommunity, "addCommunity is null");
    this.changeCommunity = requireNonNull(changeCommunity, "changeCommunity is null");
  }

  /// Lists communities in the order in which they were opened.
  @Get
  Part<CommunityView> list(
      Actor.SuperAdmin by,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Listed listed =
        listCommunities.list(
            new ListCommunitiesUseCase.Command(
                by,
                Cursor.read(cursor, place -> new CommunityId(UUID.fromString(place))),
                Limits.of(limit)));
    return new Part<>(
        listed.communities().stream().map(CommunityView::of).toList(),
        listed.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
  }

  /// Reads one community. The ETag is for changing it.
  @Get("/{id}")
  @AnswersWithETag("The community.")
  HttpResponse<CommunityView> read(Actor.SuperAdmin by, String id) {
    return switch (readCommunity.read(new ReadCommunityUseCase.Command(by, community(id)))) {
      case ReadCommunityUseCase.Outcome.Found(Community found) -> shown(found);
      case ReadCommunityUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Opens a community: messages to its number are taken from then on.
  @Post
  @Status(HttpStatus.CREATED)
  @AnswersWithETag("The community, as it is stored.")
  @Refuses(ProblemCode.SENDER_TAKEN)
  HttpResponse<CommunityView> open(Actor.SuperAdmin by, @Body NewCommunity body) {
    Fields fields = new Fields();
    Optional<String> name = fields.words("name", body.name(), CommunityRequests.MAX_NAME);
    Optional<PhoneNumber> sender = fields.phone("sender", body.sender());
    Optional<ZoneId> zone = CommunityRequests.zone(fields, body.timeZone());
    fields.refuseFaulty();
    return switch (addCommunity.add(
        new AddCommunityUseCase.Command(
            by, name.orElseThrow(), sender.orElseThrow(), zone.orElse(Community.USUAL_ZONE)))) {
      case AddCommunityUseCase.Outcome.Added(Community added) ->
          HttpResponse.created(CommunityView.of(added), place(added))
              .header(HttpHeaders.ETAG, CommunityView.versionOf(added));
      case AddCommunityUseCase.Outcome.SenderTaken _ ->
          throw RequestRefused.because(ProblemCode.SENDER_TAKEN);
    };
  }

  /// Gives a community another name, or says in which time zone it is. Needs `If-Match` with
  /// the ETag that was read.
  @Patch("/{id}")
  @AnswersWithETag("The community as it is now.")
  @Refuses({ProblemCode.CHANGED_MEANWHILE, ProblemCode.PRECONDITION_REQUIRED})
  HttpResponse<CommunityView> change(
      Actor.SuperAdmin by,
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body CommunityChange body) {
    Fields fields = new Fields();
    Optional<String> name = fields.optionalWords("name", body.name(), CommunityRequests.MAX_NAME);
    Optional<ZoneId> zone = CommunityRequests.zone(fields, body.timeZone());
    fields.refuseFaulty();
    Predicate<String> tags = IfMatch.wanted(ifMatch);
    return switch (changeCommunity.change(
        new ChangeCommunityUseCase.Command(
            by, community(id), seen -> tags.test(CommunityView.versionOf(seen)), name, zone))) {
      case ChangeCommunityUseCase.Outcome.Changed(Community now) -> shown(now);
      case ChangeCommunityUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeCommunityUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  private static CommunityId community(String id) {
    return new CommunityId(Paths.id(id));
  }

  private static URI place(Community community) {
    return URI.create("/api/v1/admin/communities/" + community.id().value());
  }

  private static MutableHttpResponse<CommunityView> shown(Community community) {
    return HttpResponse.ok(CommunityView.of(community))
        .header(HttpHeaders.ETAG, CommunityView.versionOf(community));
  }
}
