# shellcheck shell=sh
# Sourced by mvnw and run: points JAVA_HOME at a JDK 25 or newer, wherever one is installed.
# The formatter and the static checks parse Java 25, so Maven itself has to run on it.

java_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_java_home() {
  path_java=$(command -v javac 2>/dev/null) && path_java=$(readlink -f "$path_java" 2>/dev/null) || path_java=
  for home in "${JAVA_HOME:-}" "${path_java%/bin/javac}" /usr/lib/jvm/* /opt/java/* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] || continue
    major=$(java_major "$home") || continue
    if [ "${major:-0}" -ge 25 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

if JAVA_HOME=$(find_java_home); then
  export JAVA_HOME
else
  echo "Community Connect needs a JDK 25 or newer and found none. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
fi
