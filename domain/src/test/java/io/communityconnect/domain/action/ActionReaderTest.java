package io.communityconnect.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.action.Action.DirectoryContact;
import io.communityconnect.domain.action.ActionReader.Reading;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ActionReaderTest {
  static List<Action> everyAction() {
    return List.of(
        new Action.UpdateProfile(
            Optional.of("Asha Rao"), Optional.of("B-1204"), Optional.of(Language.HINDI)),
        new Action.UpdateProfile(Optional.empty(), Optional.of("B-1204"), Optional.empty()),
        new Action.ReportIssue(
            Category.LIFT, Priority.URGENT, "The lift is stuck", Optional.of("Block B")),
        new Action.ReportIssue(Category.OTHER, Priority.LOW, "A squeak", Optional.empty()),
        new Action.RequestStatus(),
        new Action.JoinDirectory("piano teacher", DirectoryContact.PHONE),
        new Action.LeaveDirectory(),
        new Action.SwitchPlan(),
        new Action.HandOver());
  }

  @ParameterizedTest
  @MethodSource("everyAction")
  void readsBackWhatAnActionIsKeptAs(Action action) {
    ActionDraft kept = new ActionDraft(action.kind().code(), action.arguments());

    assertThat(ActionReader.read(kept)).isEqualTo(new Reading.Understood(action));
  }

  @ParameterizedTest
  @MethodSource("everyAction")
  void isOfferedAsItIsRead(Action action) {
    ActionOffer offer =
        ActionCatalogue.offersFor(Role.ADMIN).stream()
            .filter(each -> each.name().equals(action.kind().code()))
            .findFirst()
            .orElseThrow();

    assertThat(offer.parameters())
        .extracting(ActionOffer.Parameter::name)
        .containsAll(action.arguments().keySet());
    for (ActionOffer.Parameter parameter : offer.parameters()) {
      String value = action.arguments().get(parameter.name());
      assertThat(
              value == null || parameter.choices().isEmpty() || parameter.choices().contains(value))
          .as("%s may be %s", parameter.name(), value)
          .isTrue();
    }
  }

  @Test
  void tidiesWhatAModelWrites() {
    assertThat(
            ActionReader.read(
                draft(
                    "report_issue",
                    Map.of(
                        "category", " Lift ",
                        "urgency", "",
                        "description", " stuck\n\tagain ",
                        "location", "  ",
                        "colour", "green"))))
        .isEqualTo(
            new Reading.Understood(
                new Action.ReportIssue(
                    Category.LIFT, Priority.NORMAL, "stuck again", Optional.empty())));
  }

  @Test
  void knowsWhatItDoesNotKnow() {
    assertThat(ActionReader.read(draft("open_gate", Map.of()))).isEqualTo(new Reading.Unknown());
    assertThat(ActionReader.read(draft("change_role", Map.of("role", "admin"))))
        .isEqualTo(new Reading.Unknown());
  }

  @Test
  void refusesWhatDoesNotFit() {
    for (ActionDraft unfit :
        List.of(
            draft("update_profile", Map.of()),
            draft("update_profile", Map.of("name", "x".repeat(81))),
            draft("update_profile", Map.of("language", "tlh")),
            draft("report_issue", Map.of("category", "lift")),
            draft("report_issue", Map.of("category", "dragons", "description", "fire")),
            draft("report_issue", Map.of("description", "x".repeat(501))),
            draft("join_directory", Map.of("contact", "phone")),
            draft("join_directory", Map.of("skill", "piano", "contact", "everything")))) {
      assertThat(ActionReader.read(unfit)).as("%s", unfit).isEqualTo(new Reading.Unfit());
    }
  }

  @Test
  void offersNobodyToActForOthersButAdmins() {
    assertThat(parameters(Role.USER)).doesNotContain(ActionCatalogue.FOR_RESIDENT);
    assertThat(parameters(Role.ADMIN)).contains(ActionCatalogue.FOR_RESIDENT);
    assertThat(parameters(Role.SUPER_ADMIN)).contains(ActionCatalogue.FOR_RESIDENT);
  }

  @Test
  void cutsATitleAtAWord() {
    Action.ReportIssue issue =
        new Action.ReportIssue(
            Category.WATER, Priority.HIGH, "water ".repeat(20), Optional.empty());

    assertThat(issue.title()).endsWith("water…").hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void cutsNoEmojiOfATitleInHalf() {
    Action.ReportIssue issue =
        new Action.ReportIssue(Category.WATER, Priority.HIGH, "💧".repeat(40), Optional.empty());

    assertThat(issue.title()).isEqualTo("💧".repeat(29) + "…");
  }

  private static List<String> parameters(Role role) {
    return ActionCatalogue.offersFor(role).stream()
        .flatMap(offer -> offer.parameters().stream())
        .map(ActionOffer.Parameter::name)
        .toList();
  }

  private static ActionDraft draft(String action, Map<String, String> arguments) {
    return new ActionDraft(action, arguments);
  }
}
