package io.communityconnect.application.people.service;

import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Column;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Counts;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Fault;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Flaw;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import does to the people who are there.
final class ImportPlan {
  private final Actor.Administrator admin;
  private final CommunityId community;
  private final List<Newcomer> newcomers = new ArrayList<>();
  private final List<ProfileChange> changes = new ArrayList<>();
  private final List<Long> changedLines = new ArrayList<>();
  private final List<Fault> faults;
  private int unchanged;

  private ImportPlan(Actor.Administrator admin, CommunityId community, List<Fault> faults) {
    this.admin = admin;
    this.community = community;
    this.faults = new ArrayList<>(faults);
  }

  /// @param known those who have one of the phone numbers
  static ImportPlan of(
      Actor.Administrator admin,
      CommunityId community,
      ImportReading reading,
      List<Profile> known) {
    Map<PhoneNumber, Profile> byPhone = new HashMap<>();
    known.forEach(
        profile -> profile.account().phone().ifPresent(phone -> byPhone.put(phone, profile)));
    ImportPlan plan = new ImportPlan(admin, community, reading.faults());
    for (ImportReading.Entry entry : reading.entries()) {
      Optional.ofNullable(byPhone.get(entry.person().phone()))
          .ifPresentOrElse(was -> plan.meet(entry, was), () -> plan.newcomers.add(entry.person()));
    }
    return plan;
  }

  private void meet(ImportReading.Entry entry, Profile was) {
    if (!was.account().community().equals(Optional.of(community))) {
      refuse(entry, Flaw.TAKEN);
      return;
    }
    ProfileChange change = change(entry.person(), was);
    if (change.isEmpty()) {
      unchanged++;
    } else if (mayChange(was.account())) {
      changes.add(change);
      changedLines.add(entry.line());
    } else {
      refuse(entry, Flaw.NOT_ALLOWED);
    }
  }

  private void refuse(ImportReading.Entry entry, Flaw flaw) {
    faults.add(new Fault(entry.line(), Optional.of(Column.PHONE), flaw));
  }

  /// As row level security has it: an admin changes no super admin.
  private boolean mayChange(Account person) {
    return switch (admin) {
      case Actor.Admin _ -> person.role() != Role.SUPER_ADMIN;
      case Actor.SuperAdmin _ -> true;
    };
  }

  private static ProfileChange change(Newcomer wanted, Profile was) {
    Account account = was.account();
    Optional<Language> language =
        was.languageChosen() ? Optional.empty() : other(wanted.language(), was.language());
    return new ProfileChange(
        account.id(),
        other(wanted.name(), account.name()),
        other(wanted.apartment(), account.apartment()),
        language);
  }

  private static <T> Optional<T> other(Optional<T> wanted, Optional<T> was) {
    return wanted.filter(text -> !Optional.of(text).equals(was));
  }

  List<Newcomer> newcomers() {
    return List.copyOf(newcomers);
  }

  List<ProfileChange> changes() {
    return List.copyOf(changes);
  }

  List<Long> changedLines() {
    return List.copyOf(changedLines);
  }

  /// In the order of the lines.
  List<Fault> faults() {
    return faults.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
  }

  Counts counts(int lines) {
    return new Counts(lines, newcomers.size(), changes.size(), unchanged);
  }
}
