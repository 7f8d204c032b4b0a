package io.communityconnect.application.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.application.conversation.port.out.TokenCounter;

/// A counter for which four bytes are a token, which is easy to foresee in a test.
public final class BytewiseTokenCounter implements TokenCounter {
  private static final int BYTES = 4;

  @Override
  public int count(String text) {
    return Math.ceilDiv(text.getBytes(UTF_8).length, BYTES);
  }
}
