package io.communityconnect.domain.identity;

/// Something that a [Role] allows or not, see [Permissions]. On whose behalf and in which community
/// is not told here: a resident does these for themselves, an admin in their community.
public enum Permission {
  ASK_ASSISTANT,
  READ_OWN_DATA,
  CHANGE_OWN_PROFILE,
  REPORT_ISSUE,
  FOLLOW_OWN_REQUESTS,
  JOIN_DIRECTORY,
  SWITCH_OWN_PLAN,
  ASK_FOR_HUMAN,
  EXPORT_OWN_DATA,
  ERASE_OWN_DATA,

  ACT_FOR_RESIDENT,
  READ_RESIDENTS,
  CHANGE_RESIDENTS,
  CHANGE_ROLES,
  IMPORT_HISTORY,
  UPDATE_IN_BULK,
  READ_CONVERSATIONS,
  TAKE_OVER_CONVERSATIONS,
  MANAGE_KNOWLEDGE,
  ANNOUNCE,
  MANAGE_REQUESTS,
  READ_ANALYTICS,
  READ_AUDIT_LOG,
  READ_BILLING,
  GRANT_QUERIES,
  MANAGE_DELIVERIES,

  MANAGE_COMMUNITIES,
  MANAGE_ADMINS
}
