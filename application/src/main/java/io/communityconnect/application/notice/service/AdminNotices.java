package io.communityconnect.application.notice.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.notice.port.out.CommunityAdmins;
import io.communityconnect.application.notice.service.NoticeDesk.Notice;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.List;

/// Writes to everybody who looks after a community, each by the rules of the [NoticeDesk]: who has
/// no WhatsApp, or never wrote to the community, is left out.
public final class AdminNotices {
  private final CommunityAdmins admins;
  private final NoticeDesk desk;

  /// @param admins knows whom to write to
  public AdminNotices(CommunityAdmins admins, NoticeDesk desk) {
    this.admins = requireNonNull(admins, "admins is null");
    this.desk = requireNonNull(desk, "desk is null");
  }

  /// How many there are.
  ///
  /// @param told who were written to
  /// @param untold all others
  public record Reached(int told, int untold) {}

  /// Writes to them, inside a system unit of work of the caller's, who wakes the senders after its
  /// commit.
  public Reached tell(CommunityId community, Wording words, Instant now) {
    List<Notice> notices =
        admins.of(community).stream()
            .map(admin -> desk.tell(admin, community, words, now))
            .toList();
    int told = (int) notices.stream().filter(notice -> notice == Notice.TOLD).count();
    return new Reached(told, notices.size() - told);
  }
}
