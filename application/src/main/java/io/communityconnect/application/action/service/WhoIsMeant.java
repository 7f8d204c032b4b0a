package io.communityconnect.application.action.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.application.action.port.out.KnownResidents.Known;
import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the resident for whom an admin wants something done. Looking somebody up is reading about
/// them, so it is audited.
public final class WhoIsMeant {
  private static final ActionType LOOK_UP = new ActionType("resident.look_up");
  private static final int MAX_MEANT = 6;

  private final AdminUnitOfWork unitOfWork;
  private final KnownResidents residents;

  /// @param residents as an admin sees them
  public WhoIsMeant(AdminUnitOfWork unitOfWork, KnownResidents residents) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
  }

  /// Who is meant by a name.
  sealed interface Found {
    /// Whoever asks: a model likes to fill in the writer's own name.
    record Themselves() implements Found {}

    /// Exactly one.
    record One(Known known) implements Found {}

    /// More than one; it has to be asked which.
    record Several(List<Known> meant) implements Found {
      public Several {
        meant = List.copyOf(meant);
      }
    }

    /// Nobody.
    record Nobody() implements Found {}

    /// Whoever asks may do nothing for others, and is not told who there is.
    record NotToBeAsked() implements Found {}
  }

  Found find(String nameOrFlat, Actor.Resident person, Asker asker, Instant now) {
    if (isTheirOwn(nameOrFlat, asker.name()) || isTheirOwn(nameOrFlat, asker.flat())) {
      return new Found.Themselves();
    }
    if (!Permissions.allow(asker.role(), Permission.ACT_FOR_RESIDENT)) {
      return new Found.NotToBeAsked();
    }
    List<Known> meant =
        unitOfWork.run(
            administrator(person, asker),
            Permission.ACT_FOR_RESIDENT,
            () -> lookUp(nameOrFlat, person, now));
    return switch (meant.size()) {
      case 0 -> new Found.Nobody();
      case 1 -> new Found.One(meant.getFirst());
      default -> new Found.Several(meant);
    };
  }

  private Audited<List<Known>> lookUp(String nameOrFlat, Actor.Resident person, Instant now) {
    List<Known> meant = residents.called(person.community(), nameOrFlat, MAX_MEANT);
    Optional<ResidentId> about =
        meant.size() == 1 ? Optional.of(meant.getFirst().id()) : Optional.empty();
    return Audited.of(
        meant,
        new AuditNote(
            new AuditChain.OfCommunity(person.community()),
            about,
            LOOK_UP,
            AuditDetails.of("found", new Detail.Count(meant.size())),
            now));
  }

  private static Actor.Administrator administrator(Actor.Resident person, Asker asker) {
    return switch (asker.role()) {
      case ADMIN -> new Actor.Admin(person.id(), person.community());
      case SUPER_ADMIN -> new Actor.SuperAdmin(person.id());
      case USER -> throw new IllegalArgumentException("a user looks nobody up");
    };
  }

  private static boolean isTheirOwn(String nameOrFlat, Optional<String> own) {
    return own.filter(it -> folded(it).equals(folded(nameOrFlat))).isPresent();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
