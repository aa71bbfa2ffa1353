# Finds a JDK that the product may run on and puts it first. Sourced by ./run and ./check.
#
# 25.0.0 to 25.0.2 are refused: their garbage collector G1 can corrupt the heap (JDK-8377811, mended in 25.0.3).
# Compact object headers are switched off for the same reason: on JDK 25 they corrupt strings.
needed=25.0.3

jdk_version() {
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9.]*\).*/\1/p'
}

# Whether version $1 is at least version $2, number by number.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -1)" = "$2" ]
}

find_jdk() {
  too_old=
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    [ -n "$version" ] || continue
    if at_least "$version" "$needed"; then
      JAVA_HOME=$home
      return 0
    fi
    case $version in 25 | 25.*) too_old="$home ($version)" ;; esac
  done
  return 1
}

if ! find_jdk; then
  if [ -n "$too_old" ]; then
    echo "JourneyLoop needs a JDK of version $needed or newer; found was only $too_old." >&2
    echo "JDK 25.0.0 to 25.0.2 can corrupt the heap (JDK-8377811). Update it, for example to Temurin $needed." >&2
  else
    echo "JourneyLoop needs a JDK of version $needed or newer, and none was found." >&2
    echo "Install one (for example Temurin $needed) and set JAVA_HOME to its folder." >&2
  fi
  exit 1
fi
if ! command -v mvn >/dev/null 2>&1; then
  echo "JourneyLoop is built with Maven 3.8 or newer, and there is no mvn on the PATH." >&2
  echo "Install it (for example: apt-get install maven)." >&2
  exit 1
fi
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
java_options="-XX:-UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
export MAVEN_OPTS="${MAVEN_OPTS:-} $java_options"
