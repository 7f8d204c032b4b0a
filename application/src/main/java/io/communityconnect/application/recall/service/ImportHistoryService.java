package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.application.recall.port.out.PastMessages.Destination;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.PastMessage;
import io.communityconnect.domain.recall.PastMessage.Flaw;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stores past messages, so many in a transaction. Writing messages is the server's own work, so
/// whose resident it is is asked here, and the admin is written down with what was stored.
public final class ImportHistoryService implements ImportHistoryUseCase {
  /// What the audit log calls it.
  public static final ActionType IMPORTED = new ActionType("history.imported");

  private static final Actor.SystemTask IMPORT = new Actor.SystemTask("import-history");

  /// Few enough to be short, many enough for ten thousand to be quick.
  static final int BATCH = 500;

  private final SystemUnitOfWork unitOfWork;
  private final PastMessages past;
  private final AuditLog log;
  private final PromptIndexing indexing;
  private final InstantSource clock;

  /// @param indexing makes what was stored findable before the import ends
  /// @param log takes down each transaction that stores something
  /// @param clock tells what is past
  public ImportHistoryService(
      SystemUnitOfWork unitOfWork,
      PastMessages past,
      AuditLog log,
      PromptIndexing indexing,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.past = requireNonNull(past, "past is null");
    this.log = requireNonNull(log, "log is null");
    this.indexing = requireNonNull(indexing, "indexing is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome bringAlong(Command command) {
    Permissions.require(command.admin().role(), Permission.IMPORT_HISTORY);
    return unitOfWork
        .run(IMPORT, () -> within(command).flatMap(community -> open(command, community)))
        .map(opened -> bringAlong(command, opened))
        .orElseGet(Outcome.UnknownResident::new);
  }

  /// Where the resident has to live for this admin.
  private Optional<CommunityId> within(Command command) {
    return switch (command.admin()) {
      case Actor.Admin(_, CommunityId community) -> Optional.of(community);
      case Actor.SuperAdmin _ -> past.home(command.resident());
    };
  }

  private record Opened(CommunityId community, Destination destination) {}

  private Optional<Opened> open(Command command, CommunityId community) {
    return past.open(community, command.resident())
        .map(destination -> new Opened(community, destination));
  }

  private Outcome bringAlong(Command command, Opened opened) {
    Counts counts = Counts.NONE;
    List<Refused> refused = new ArrayList<>();
    while (command.lines().hasNext()) {
      Batch batch = read(command, clock.instant());
      int stored = store(command, opened, batch.messages());
      batch.refused().stream()
          .limit(Math.max(0, Outcome.Done.MAX_REFUSED - refused.size()))
          .forEach(refused::add);
      counts =
          new Counts(
              counts.stored() + stored,
              counts.known() + batch.messages().size() - stored,
              counts.refused() + batch.refused().size(),
              counts.awaiting() + stored);
      command.progress().accept(counts);
    }
    return new Outcome.Done(madeFindable(command, opened.destination(), counts), refused);
  }

  private Counts madeFindable(Command command, Destination destination, Counts counts) {
    long awaiting =
        indexing.index(
            destination.conversation(), left -> command.progress().accept(counts.awaiting(left)));
    return counts.awaiting(awaiting);
  }

  private int store(Command command, Opened opened, List<PastMessage> messages) {
    if (messages.isEmpty()) {
      return 0;
    }
    return unitOfWork.run(
        IMPORT,
        () -> {
          int stored = past.add(opened.destination(), messages);
          if (stored > 0) {
            log.append(IMPORT, note(command, opened.community(), stored));
          }
          return stored;
        });
  }

  /// The server stores the messages, so the entry is the server's and names the admin.
  private AuditNote note(Command command, CommunityId community, int stored) {
    return new AuditNote(
        new AuditChain.OfCommunity(community),
        Optional.of(command.resident()),
        IMPORTED,
        AuditDetails.of("admin", new Detail.Id(command.admin().id().value()))
            .with("messages", new Detail.Count(stored)),
        clock.instant());
  }

  private record Batch(List<PastMessage> messages, List<Refused> refused) {}

  private static Batch read(Command command, Instant now) {
    Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < BATCH && command.lines().hasNext(); i++) {
      switch (command.lines().next()) {
        case Line.Message message -> read(message, now, batch);
        case Line.Unreadable(long number) ->
            batch.refused().add(new Refused(number, Optional.empty()));
      }
    }
    return batch;
  }

  private static void read(Line.Message line, Instant now, Batch batch) {
    String speaker = line.speaker().strip();
    Optional<Flaw> flaw = PastMessage.flawOf(line.at(), speaker, line.text(), now);
    if (flaw.isPresent()) {
      batch.refused().add(new Refused(line.number(), flaw));
    } else {
      // As exact as it is stored, or it would be another message the next time.
      Instant at = line.at().truncatedTo(ChronoUnit.MICROS);
      batch.messages().add(new PastMessage(at, speaker, line.text()));
    }
  }
}
