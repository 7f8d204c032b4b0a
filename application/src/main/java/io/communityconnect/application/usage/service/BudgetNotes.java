package io.communityconnect.application.usage.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.MonthlyAccount;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// How it is written down that somebody looked at a budget or set it.
final class BudgetNotes {
  private BudgetNotes() {}

  static AuditNote note(
      CommunityId community, ActionType action, MonthlyAccount account, Instant at) {
    return new AuditNote(
        new AuditChain.OfCommunity(community),
        Optional.empty(),
        action,
        AuditDetails.of("state", new Detail.Code(account.state().name().toLowerCase(Locale.ROOT))),
        at);
  }

  static YearMonth monthOf(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }
}
