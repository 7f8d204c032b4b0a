package io.communityconnect.adapters.persistence.isolation;

import static java.util.Map.entry;

import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.bulk.FormerValues.FlatChange;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What repositories take that deal with many people at once, concerning Anna.
final class PeopleExamples {
  private static final ResidentId ANNA = new ResidentId(id("a0000000-0000-7000-8000-000000000001"));
  private static final CommunityId HOUSE =
      new CommunityId(id("c0000000-0000-7000-8000-000000000001"));

  private static final BulkUpdate UPDATE =
      BulkUpdate.begun(
          new BulkUpdateId(id("a0000000-0000-7000-8000-000000000057")),
          HOUSE,
          new ResidentId(id("b0000000-0000-7000-8000-000000000002")),
          new BulkFilter(Optional.empty(), Optional.empty(), Optional.empty()),
          new BulkChange(Optional.of(Language.HINDI), Optional.empty()),
          false,
          Instant.parse("2026-01-02T10:00:00Z"));

  static final Map<String, Object> BY_TYPE =
      Map.ofEntries(
          entry(
              ServiceRequestId.class.getName(),
              new ServiceRequestId(id("a0000000-0000-7000-8000-00000000000c"))),
          entry("java.util.Optional<" + ServiceRequestId.class.getName() + ">", Optional.empty()),
          entry(RequestFilter.class.getName(), RequestFilter.ALL),
          entry(RequestStatus.class.getName(), RequestStatus.CANCELLED),
          entry(ZoneId.class.getName(), ZoneId.of("Asia/Kolkata")),
          entry(
              ReportPeriod.class.getName(),
              new ReportPeriod(
                  LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-03"), ZoneId.of("UTC"))),
          entry(setOf(String.class), Set.of("anna", "canary")),
          entry(BulkUpdate.class.getName(), UPDATE),
          entry(BulkUpdateId.class.getName(), UPDATE.id()),
          entry(
              listOf(FormerValues.class),
              List.of(
                  new FormerValues(
                      ANNA, Optional.of(new FlatChange("forged", "A-1")), Optional.empty()))),
          entry(listOf(ResidentId.class), List.of(ANNA)),
          entry(setOf(ResidentId.class), Set.of(ANNA)),
          entry(setOf(PhoneNumber.class), Set.of(new PhoneNumber("+14155551001"))),
          entry(
              listOf(Newcomer.class),
              List.of(
                  new Newcomer(
                      new PhoneNumber("+14155551001"),
                      Optional.of("forged"),
                      Optional.empty(),
                      Optional.empty()))),
          entry(
              listOf(ProfileChange.class),
              List.of(
                  new ProfileChange(
                      ANNA,
                      Optional.of("forged"),
                      Optional.of("forged"),
                      Optional.of(Language.HINDI)))),
          entry(
              listOf(AuditNote.class),
              List.of(
                  new AuditNote(
                      new AuditChain.OfCommunity(HOUSE),
                      Optional.of(ANNA),
                      new ActionType("conversation.read"),
                      AuditDetails.NONE,
                      Instant.parse("2026-01-02T10:00:00Z")))));

  private PeopleExamples() {}

  static UUID id(String text) {
    return UUID.fromString(text);
  }

  static String listOf(Class<?> type) {
    return "java.util.List<" + type.getName() + ">";
  }

  static String setOf(Class<?> type) {
    return "java.util.Set<" + type.getName() + ">";
  }
}
