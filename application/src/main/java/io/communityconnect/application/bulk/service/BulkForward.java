package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeDesk.Notice;
import io.communityconnect.application.notice.service.Wording;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.bulk.FormerValues.FlatChange;
import io.communityconnect.domain.bulk.FormerValues.LanguageChange;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes some people, remembers how they were, and tells them.
public final class BulkForward {
  private final ResidentRoster roster;
  private final BulkUpdates updates;
  private final NoticeDesk notices;

  /// @param notices writes to those who were changed, where they are to be told
  public BulkForward(ResidentRoster roster, BulkUpdates updates, NoticeDesk notices) {
    this.roster = requireNonNull(roster, "roster is null");
    this.updates = requireNonNull(updates, "updates is null");
    this.notices = requireNonNull(notices, "notices is null");
  }

  /// Whom a change is for, but for super admins.
  static ResidentFilter filter(CommunityId community, BulkFilter filter) {
    return new ResidentFilter(
        Optional.empty(),
        filter.role(),
        Optional.of(community),
        filter.flatPrefix(),
        filter.language());
  }

  /// Does a batch, inside a system unit of work.
  BulkBatch run(BulkUpdate update, int size, Instant now) {
    List<Profile> people =
        roster.lockSome(filter(update.community(), update.filter()), update.after(), size);
    List<FormerValues> changed =
        people.stream().map(person -> change(update, person)).flatMap(Optional::stream).toList();
    roster.change(changed.stream().map(BulkForward::asChange).toList());
    updates.remember(update, changed);
    int told = update.telling() ? tell(update, changed, now) : 0;
    int untold = update.telling() ? changed.size() - told : 0;
    BulkCounts counts = new BulkCounts(people.size(), changed.size(), told, untold, 0, 0);
    return new BulkBatch(
        last(people, size)
            .map(id -> update.advanced(counts, id))
            .orElseGet(() -> update.finished(counts, now)),
        people.size(),
        told,
        notes(update, changed, now));
  }

  /// The last one of a batch that was not the last batch.
  private static Optional<ResidentId> last(List<Profile> people, int size) {
    return people.size() < size ? Optional.empty() : Optional.of(people.getLast().account().id());
  }

  private static Optional<FormerValues> change(BulkUpdate update, Profile person) {
    Optional<String> was = person.account().apartment();
    Optional<FlatChange> flat =
        update.change().flatAfter(was).map(now -> new FlatChange(was.orElseThrow(), now));
    Optional<LanguageChange> language =
        update
            .change()
            .languageAfter(person.language(), person.languageChosen())
            .map(now -> new LanguageChange(person.language(), now));
    return flat.isEmpty() && language.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormerValues(person.account().id(), flat, language));
  }

  private static ProfileChange asChange(FormerValues changed) {
    return new ProfileChange(
        changed.resident(),
        Optional.empty(),
        changed.flat().map(FlatChange::became),
        changed.language().map(LanguageChange::became));
  }

  private int tell(BulkUpdate update, List<FormerValues> changed, Instant now) {
    return (int)
        changed.stream()
            .map(
                each ->
                    notices.tell(
                        each.resident(),
                        update.community(),
                        new Wording.Free(language -> text(each, language)),
                        now))
            .filter(Notice.TOLD::equals)
            .count();
  }

  private static String text(FormerValues changed, Language language) {
    return Stream.concat(
            changed.flat().stream().map(flat -> FixedText.FLAT_CHANGED.in(language, flat.became())),
            changed.language().stream().map(_ -> FixedText.LANGUAGE_SET.in(language)))
        .collect(Collectors.joining("\n"));
  }

  private static List<AuditNote> notes(BulkUpdate update, List<FormerValues> changed, Instant now) {
    return changed.stream()
        .map(each -> BulkNotes.changed(update, each.resident(), fields(each), now))
        .toList();
  }

  private static List<String> fields(FormerValues changed) {
    return Stream.concat(
            changed.flat().stream().map(_ -> "apartment"),
            changed.language().stream().map(_ -> "language"))
        .toList();
  }
}
