# Finds a JDK of at least 25 and puts it first. Sourced by ./run and ./check.
needed=25

jdk_major() {
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    major=$(jdk_major "$home")
    if [ -n "$major" ] && [ "$major" -ge "$needed" ]; then
      JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

if ! find_jdk; then
  echo "JourneyLoop needs a JDK of version $needed or newer, and none was found." >&2
  echo "Install one (for example Temurin $needed) and set JAVA_HOME to its folder." >&2
  exit 1
fi
if ! command -v mvn >/dev/null 2>&1; then
  echo "JourneyLoop is built with Maven 3.8 or newer, and there is no mvn on the PATH." >&2
  echo "Install it (for example: apt-get install maven)." >&2
  exit 1
fi
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
