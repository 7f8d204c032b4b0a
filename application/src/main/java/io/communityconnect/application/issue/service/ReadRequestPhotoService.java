package io.communityconnect.application.issue.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.PhotoFetcher;
import io.communityconnect.application.conversation.port.out.PhotoFetcher.Result;
import io.communityconnect.application.conversation.port.out.Photos;
import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.Optional;

/// Finds the picture as the administrator, whom the database shows what was sent to their
/// community, and fetches it when that is written down: nobody sees a picture of which the log does
/// not tell.
public final class ReadRequestPhotoService implements ReadRequestPhotoUseCase {
  /// What the audit log calls it.
  public static final ActionType PHOTO_READ = new ActionType("request.photo_read");

  private final AdminUnitOfWork unitOfWork;
  private final HouseRequests requests;
  private final Photos photos;
  private final PhotoFetcher fetcher;
  private final InstantSource clock;

  /// @param clock says when it was read
  public ReadRequestPhotoService(
      AdminUnitOfWork unitOfWork,
      HouseRequests requests,
      Photos photos,
      PhotoFetcher fetcher,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.requests = requireNonNull(requests, "requests is null");
    this.photos = requireNonNull(photos, "photos is null");
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    Look look = unitOfWork.run(command.admin(), Permission.MANAGE_REQUESTS, () -> look(command));
    return switch (look) {
      case Look.At(Attachment photo) -> fetch(photo);
      case Look.InVain(Outcome outcome) -> outcome;
    };
  }

  /// What the database tells, before the provider is asked.
  private sealed interface Look {
    record At(Attachment photo) implements Look {}

    record InVain(Outcome outcome) implements Look {}
  }

  private Audited<Look> look(Command command) {
    return requests
        .find(command.id())
        .map(filed -> look(command, filed))
        .orElseGet(
            () ->
                Audited.of(
                    new Look.InVain(new Outcome.Unknown()),
                    RequestNotes.unknown(
                        command.admin(), command.id(), PHOTO_READ, clock.instant())));
  }

  private Audited<Look> look(Command command, FiledRequest filed) {
    Optional<Attachment> photo = filed.request().photo().flatMap(photos::find);
    AuditDetails details = RequestNotes.of(command.id());
    return Audited.of(
        photo.<Look>map(Look.At::new).orElseGet(() -> new Look.InVain(new Outcome.NoPhoto())),
        RequestNotes.about(
            filed,
            PHOTO_READ,
            photo.isPresent() ? details : details.with("outcome", new Detail.Code("none")),
            clock.instant()));
  }

  private Outcome fetch(Attachment photo) {
    return switch (fetcher.fetch(photo)) {
      case Result.Fetched(Picture picture) -> new Outcome.Found(picture);
      case Result.Gone _ -> new Outcome.Gone();
      case Result.Unfit _ -> new Outcome.Unfit();
      case Result.Unavailable _ -> new Outcome.Unavailable();
    };
  }
}
