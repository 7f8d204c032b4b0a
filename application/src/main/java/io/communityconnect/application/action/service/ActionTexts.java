package io.communityconnect.application.action.service;

import io.communityconnect.application.action.port.out.KnownResidents.Known;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.wording.Bundles;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.ActionKind;
import io.communityconnect.domain.action.Decision;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.conversation.ReplyButtons.Button;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about actions, in one language.
record ActionTexts(Language language) {
  static final String BUNDLE = "io.communityconnect.application.action.texts";

  /// The key of the question which of several residents is meant.
  static final String SEVERAL = "several";

  /// The question that makes an offer.
  ///
  /// @param other for whom it is, where that is not who is asked
  String offer(Action action, Optional<Known> other, boolean photo) {
    List<String> lines = new ArrayList<>(question(action));
    other.ifPresent(known -> lines.add(say("for", person(known))));
    if (photo) {
      lines.add(say("photo"));
    }
    lines.add(say("reply"));
    return String.join("\n", lines);
  }

  /// What an offer is answered with by a tap.
  ReplyButtons buttons(ProposalId offer) {
    return new ReplyButtons(
        language,
        List.of(
            new Button(say("yes"), Decision.YES.payload(offer)),
            new Button(say("no"), Decision.NO.payload(offer))));
  }

  private List<String> question(Action action) {
    return switch (action) {
      case Action.UpdateProfile change ->
          Stream.of(
                  Optional.of(say("offer.update_profile")),
                  change.name().map(name -> say("name", name)),
                  change.flat().map(flat -> say("flat", flat)),
                  change.language().map(it -> say("language", say("language." + it.code()))))
              .flatMap(Optional::stream)
              .toList();
      case Action.ReportIssue issue ->
          Stream.of(
                  Optional.of(say("offer.report_issue", issue.description())),
                  issue.location().map(place -> say("place", place)),
                  Optional.of(
                      say(
                          "kind",
                          say("category." + issue.category().code()),
                          say("priority." + issue.priority().code()))))
              .flatMap(Optional::stream)
              .toList();
      case Action.JoinDirectory entry ->
          List.of(
              say("offer.join_directory", entry.skill()), say("contact." + entry.contact().code()));
      case Action.LeaveDirectory _ -> List.of(say("offer.leave_directory"));
      case Action.HandOver _ -> List.of(say("offer.hand_over"));
      case Action.RequestStatus _, Action.FindNeighbour _, Action.SwitchPlan _ ->
          throw new IllegalArgumentException("nobody is asked before being told");
    };
  }

  String done(ActionKind kind, ServiceRequestId request) {
    return kind == ActionKind.HAND_OVER
        ? FixedText.HUMAN_ASKED.in(language)
        : say("done." + kind.code(), ServiceRequest.reference(request));
  }

  String declined() {
    return say("declined");
  }

  String expired() {
    return say("expired");
  }

  String notAllowed() {
    return say("not_allowed");
  }

  String needsName() {
    return say("need_name");
  }

  String nobodyCalled(String nameOrFlat) {
    return say("nobody", nameOrFlat);
  }

  String severalCalled(String nameOrFlat, List<Known> meant) {
    return say(
        SEVERAL, nameOrFlat, meant.stream().map(this::person).collect(Collectors.joining("; ")));
  }

  String status(List<ServiceRequest> requests) {
    if (requests.isEmpty()) {
      return say("status.none");
    }
    return requests.stream()
        .map(
            request ->
                say(
                    "status.line",
                    ServiceRequest.reference(request.id()),
                    request.title(),
                    say("status." + request.status().code())))
        .collect(Collectors.joining("\n", say("status.heading") + "\n", ""));
  }

  String neighbours(String skill, List<NeighbourDirectory.Entry> found) {
    return found.isEmpty()
        ? say("directory.none", skill)
        : found.stream()
            .map(
                entry ->
                    say(
                        "directory.line",
                        entry.name(),
                        entry.skill(),
                        entry.contact().orElseGet(() -> say("directory.committee"))))
            .collect(Collectors.joining("\n", say("directory.heading") + "\n", ""));
  }

  private String person(Known known) {
    return Stream.of(known.name(), known.flat())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String say(String key, Object... details) {
    return Bundles.text(BUNDLE, key, language, details);
  }
}
