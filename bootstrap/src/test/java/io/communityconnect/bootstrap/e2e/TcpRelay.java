package io.communityconnect.bootstrap.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A port that passes connections on to others in turn: a load balancer, or a cable that can be
/// pulled, or hold back what it carries.
final class TcpRelay implements AutoCloseable {
  private static final int WAITING_CALLERS = 1_024;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile CountDownLatch ice = new CountDownLatch(0);
  private final List<Integer> targets;
  private final int port;
  private volatile ServerSocket entrance;

  private TcpRelay(List<Integer> targets) throws IOException {
    this.targets = List.copyOf(targets);
    // Not one that the system hands out: while the cable is cut, somebody else could be given it.
    this.port = Web.freePort();
    this.entrance = new ServerSocket(port, WAITING_CALLERS, InetAddress.getLoopbackAddress());
    welcome(entrance);
  }

  static TcpRelay to(List<Integer> targets) {
    try {
      return new TcpRelay(targets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /// Ends all connections and refuses new ones.
  void cut() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(TcpRelay::end);
  }

  void restore() {
    try {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CALLERS);
      entrance = again;
      welcome(again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes connections and all that is said, and passes nothing on.
  void freeze() {
    ice = new CountDownLatch(1);
  }

  /// Passes on what was held back, and all that follows.
  void thaw() {
    ice.countDown();
  }

  private void welcome(ServerSocket door) {
    threads.execute(
        () -> {
          try {
            while (true) {
              Socket caller = door.accept();
              threads.execute(() -> connect(caller, door));
            }
          } catch (IOException _) {
            // Cut: nobody is let in any more.
          }
        });
  }

  private void connect(Socket caller, ServerSocket door) {
    open.add(caller);
    int target = targets.get(Math.floorMod(turn.getAndIncrement(), targets.size()));
    try (Socket called = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(called);
      if (!door.isClosed()) {
        threads.execute(() -> pass(called, caller));
        pass(caller, called);
      }
    } catch (IOException _) {
      // Nobody listens there: the caller finds the line dead.
    } finally {
      end(caller);
    }
  }

  /// Until one of the two hangs up, and then neither may speak.
  private void pass(Socket from, Socket to) {
    try {
      passAll(from.getInputStream(), to.getOutputStream());
    } catch (IOException _) {
      // As good as the end of the stream.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end(from);
      end(to);
    }
  }

  private void passAll(InputStream from, OutputStream to) throws IOException, InterruptedException {
    byte[] heard = new byte[16 * 1024];
    for (int count = from.read(heard); count >= 0; count = from.read(heard)) {
      ice.await();
      to.write(heard, 0, count);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no use any more in any case.
    }
  }

  @Override
  public void close() {
    cut();
    threads.shutdownNow();
  }
}
