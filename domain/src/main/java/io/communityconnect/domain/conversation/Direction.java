package io.communityconnect.domain.conversation;

/// Which way a message went, seen from the community.
public enum Direction {
  INBOUND,
  OUTBOUND
}
