package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Permission;
import java.util.Arrays;
import java.util.Optional;

/// What the assistant can do for somebody, and which permission that takes.
public enum ActionKind {
  UPDATE_PROFILE("update_profile", Permission.CHANGE_OWN_PROFILE),
  REPORT_ISSUE("report_issue", Permission.REPORT_ISSUE),
  REQUEST_STATUS("request_status", Permission.FOLLOW_OWN_REQUESTS),
  FIND_NEIGHBOUR("find_neighbour", Permission.JOIN_DIRECTORY),
  JOIN_DIRECTORY("join_directory", Permission.JOIN_DIRECTORY),
  LEAVE_DIRECTORY("leave_directory", Permission.JOIN_DIRECTORY),
  SWITCH_PLAN("switch_plan", Permission.SWITCH_OWN_PLAN),
  HAND_OVER("hand_over", Permission.ASK_FOR_HUMAN);

  private final String code;
  private final Permission permission;

  ActionKind(String code, Permission permission) {
    this.code = code;
    this.permission = permission;
  }

  /// As it is stored and told to a model.
  public String code() {
    return code;
  }

  /// What whoever asks for it must be allowed.
  public Permission permission() {
    return permission;
  }

  /// The kind of a stored or proposed name.
  public static Optional<ActionKind> of(String code) {
    requireNonNull(code, "code is null");
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
