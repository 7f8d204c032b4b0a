package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.bulk.FormerValues.LanguageChange;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts back how some people were, but for what was changed since.
public final class BulkBackward {
  private final ResidentRoster roster;
  private final BulkUpdates updates;

  /// @param updates remembers how they were
  public BulkBackward(ResidentRoster roster, BulkUpdates updates) {
    this.roster = requireNonNull(roster, "roster is null");
    this.updates = requireNonNull(updates, "updates is null");
  }

  /// What is put back of one person.
  ///
  /// @param former what was changed
  private record Return(
      FormerValues former, Optional<String> flat, Optional<LanguageChange> language) {
    static Return of(FormerValues former, Optional<Profile> person) {
      return new Return(
          former,
          person.flatMap(now -> former.flatToRestore(now.account().apartment())),
          person.flatMap(now -> former.languageToRestore(now.language(), now.languageChosen())));
    }

    boolean isWhole() {
      return flat.isPresent() == former.flat().isPresent()
          && language.isPresent() == former.language().isPresent();
    }

    boolean forgetsLanguage() {
      return language.filter(change -> change.was().isEmpty()).isPresent();
    }

    ProfileChange change() {
      return new ProfileChange(
          former.resident(), Optional.empty(), flat, language.flatMap(LanguageChange::was));
    }

    List<String> fields() {
      return Stream.concat(
              flat.stream().map(_ -> "apartment"), language.stream().map(_ -> "language"))
          .toList();
    }
  }

  /// Does a batch, inside a system unit of work.
  BulkBatch run(BulkUpdate update, int size, Instant now) {
    List<FormerValues> changed = updates.changed(update.id(), update.after(), size);
    List<Return> returns = returns(update, changed);
    roster.change(returns.stream().map(Return::change).toList());
    roster.forgetLanguages(people(returns.stream().filter(Return::forgetsLanguage)));
    List<ResidentId> kept = people(returns.stream().filter(each -> !each.isWhole()));
    updates.noteKept(update.id(), kept);
    BulkCounts counts = new BulkCounts(0, 0, 0, 0, changed.size() - kept.size(), kept.size());
    BulkUpdate next =
        changed.size() < size
            ? update.finished(counts, now)
            : update.advanced(counts, changed.getLast().resident());
    return new BulkBatch(next, changed.size(), 0, notes(update, returns, now));
  }

  /// Whoever moved to another community since is not touched.
  private List<Return> returns(BulkUpdate update, List<FormerValues> changed) {
    Map<ResidentId, Profile> people =
        roster
            .lockAll(changed.stream().map(FormerValues::resident).collect(Collectors.toSet()))
            .stream()
            .filter(person -> person.account().community().equals(Optional.of(update.community())))
            .collect(Collectors.toMap(person -> person.account().id(), Function.identity()));
    return changed.stream()
        .map(each -> Return.of(each, Optional.ofNullable(people.get(each.resident()))))
        .toList();
  }

  private static List<ResidentId> people(Stream<Return> returns) {
    return returns.map(each -> each.former().resident()).toList();
  }

  private static List<AuditNote> notes(BulkUpdate update, List<Return> returns, Instant now) {
    return returns.stream()
        .filter(each -> !each.fields().isEmpty())
        .map(each -> BulkNotes.putBack(update, each.former().resident(), each.fields(), now))
        .toList();
  }
}
