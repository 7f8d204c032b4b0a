package io.communityconnect.adapters.llm;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/// A request's body that is sent from where it lies.
///
/// The JDK's own publishers copy what they send and keep the copy until the answer is there. A
/// prompt is some 12 KB; with thousands of calls waiting, the copies are tens of megabytes.
final class SharedBody implements BodyPublisher {
  private final byte[] bytes;

  /// @param bytes not to be changed any more
  SharedBody(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Once(subscriber));
  }

  /// Hands everything over at the first request.
  private final class Once implements Flow.Subscription {
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final AtomicBoolean done = new AtomicBoolean();

    Once(Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
      if (!done.compareAndSet(false, true)) {
        return;
      }
      if (count < 1) {
        subscriber.onError(new IllegalArgumentException("nothing was requested"));
        return;
      }
      subscriber.onNext(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
      subscriber.onComplete();
    }

    @Override
    public void cancel() {
      done.set(true);
    }
  }
}
