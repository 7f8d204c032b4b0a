package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfilePage;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.ResidentId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at all whom it is for, part by part, as the administrator.
public final class PreviewBulkUpdateService implements PreviewBulkUpdateUseCase {
  /// What the audit log calls it.
  public static final ActionType PREVIEWED = new ActionType("bulk-update.previewed");

  private static final int PART = 1_000;

  private final AdminUnitOfWork unitOfWork;
  private final Residents residents;
  private final InstantSource clock;

  /// @param clock says when it was asked for
  public PreviewBulkUpdateService(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome preview(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.UnknownCommunity();
    }
    return unitOfWork.run(
        command.admin(),
        Permission.UPDATE_IN_BULK,
        () -> {
          Outcome.Previewed previewed = counted(command);
          return Audited.<Outcome>of(previewed, note(command, previewed));
        });
  }

  private Outcome.Previewed counted(Command command) {
    ResidentFilter filter = BulkForward.filter(command.community(), command.filter());
    List<Sample> samples = new ArrayList<>();
    int matched = 0;
    int changed = 0;
    Optional<ResidentId> after = Optional.empty();
    do {
      ProfilePage page = residents.profiles(filter, after, PART);
      for (Profile person : page.profiles()) {
        Sample sample = sample(command.change(), person);
        matched += person.account().role() == Role.SUPER_ADMIN ? 0 : 1;
        if (person.account().role() != Role.SUPER_ADMIN && isAnother(sample)) {
          changed++;
          samples.add(sample);
        }
      }
      samples = new ArrayList<>(samples.stream().limit(Outcome.Previewed.MAX_SAMPLES).toList());
      after = page.next();
    } while (after.isPresent());
    return new Outcome.Previewed(matched, changed, samples);
  }

  private static boolean isAnother(Sample sample) {
    return sample.flat().isPresent() || sample.language().isPresent();
  }

  private static Sample sample(BulkChange change, Profile person) {
    return new Sample(
        person,
        change.flatAfter(person.account().apartment()),
        change.languageAfter(person.language(), person.languageChosen()));
  }

  private AuditNote note(Command command, Outcome.Previewed previewed) {
    return new AuditNote(
        new AuditChain.OfCommunity(command.community()),
        Optional.empty(),
        PREVIEWED,
        AuditDetails.of("matched", new Detail.Count(previewed.matched()))
            .with("changed", new Detail.Count(previewed.changed())),
        clock.instant());
  }
}
