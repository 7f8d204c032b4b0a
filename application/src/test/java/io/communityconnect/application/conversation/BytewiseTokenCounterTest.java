package io.communityconnect.application.conversation;

import io.communityconnect.application.conversation.port.out.TokenCounter;

final class BytewiseTokenCounterTest implements TokenCounterContract {
  @Override
  public TokenCounter counter() {
    return new BytewiseTokenCounter();
  }
}
