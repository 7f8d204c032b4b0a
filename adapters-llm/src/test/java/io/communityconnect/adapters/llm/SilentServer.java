package io.communityconnect.adapters.llm;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/// A server that takes a request and never answers, and that tells when its caller has hung up.
final class SilentServer implements AutoCloseable {
  private final ServerSocket socket;
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);

  SilentServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::serve);
  }

  URI url() {
    return URI.create("http://localhost:" + socket.getLocalPort());
  }

  CountDownLatch called() {
    return called;
  }

  CountDownLatch hungUp() {
    return hungUp;
  }

  private void serve() {
    try (Socket caller = socket.accept()) {
      InputStream in = caller.getInputStream();
      while (in.read() >= 0) {
        called.countDown();
      }
    } catch (IOException closed) {
      // Hung up the hard way.
    } finally {
      hungUp.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
