package io.communityconnect.adapters.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The pgvector extension of this machine's own Postgres 15, lent to the embedded one, which comes
/// without it. Both are built from the same sources, so the library fits.
record PgvectorFiles(Path library, Path extensionDirectory) {
  private static final List<PgvectorFiles> PLACES =
      List.of(
          new PgvectorFiles(
              Path.of("/usr/lib/postgresql/15/lib/vector.so"),
              Path.of("/usr/share/postgresql/15/extension")),
          new PgvectorFiles(
              Path.of("/usr/local/lib/postgresql/vector.so"),
              Path.of("/usr/local/share/postgresql/extension")));

  /// The extension's files, where this machine has them.
  static Optional<PgvectorFiles> find() {
    return PLACES.stream().filter(place -> Files.isReadable(place.library())).findFirst();
  }

  /// Makes `create extension vector` work on the server behind a superuser's connection.
  void lendTo(Connection server) throws SQLException {
    Path libraries = Path.of(configured(server, "PKGLIBDIR"));
    Path extensions = Path.of(configured(server, "SHAREDIR")).resolve("extension");
    try (Stream<Path> files = Files.list(extensionDirectory)) {
      copy(library, libraries);
      files
          .filter(file -> file.getFileName().toString().startsWith("vector"))
          .forEach(file -> copy(file, extensions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String configured(Connection server, String name) throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select setting from pg_config where name = " + statement.enquoteLiteral(name))) {
      row.next();
      return row.getString(1);
    }
  }

  /// Another server that starts beside this one may have been faster; its file is the same, for
  /// the directory belongs to one version of the embedded server. Under another name until it is
  /// whole: the other server does not see half of it.
  private static void copy(Path file, Path directory) {
    Path target = directory.resolve(file.getFileName());
    if (Files.exists(target)) {
      return;
    }
    Path unfinished = directory.resolve(file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.copy(file, unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
