# Installs what the build and the tests need beyond a JDK, where that may be done without asking: on Debian and its kin, as
# root or with a sudo that asks for no password. Else it names what is missing and ends. Sourced by ./check.

missing=()
command -v mvn >/dev/null 2>&1 || missing+=(maven)
command -v unzip >/dev/null 2>&1 || missing+=(unzip)
command -v chromium >/dev/null 2>&1 || [ -x /usr/bin/chromium ] || missing+=(chromium)
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk fontconfig)

has_library() {
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "$1"
}
if [ "$(uname -s)" = Linux ]; then
  has_library 'libaio\.so\.1' || missing+=(libaio1)
  has_library 'libnuma\.so\.1' || missing+=(libnuma1)
  has_library 'lib\(tinfo\|ncurses\)\.so\.5' || missing+=(libtinfo5)
fi

may_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    return 1
  fi
}

# Newer Debians carry libaio1 under another name and no longer have libtinfo5.
available() {
  case $1 in
    libaio1) apt-cache show libaio1 >/dev/null 2>&1 && echo libaio1 || echo libaio1t64 ;;
    *) echo "$1" ;;
  esac
}

if [ ${#missing[@]} -gt 0 ]; then
  if may_install; then
    echo "Installing what the tests need: ${missing[*]}"
    $as_root apt-get update -qq
    for package in "${missing[@]}"; do
      if ! DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$(available "$package")" >/dev/null; then
        refused="${refused:-} $package"
      fi
    done
    if [ -n "${refused:-}" ]; then
      echo "These could not be installed and the tests need them:$refused" >&2
      exit 1
    fi
  else
    echo "The tests need what this machine does not have: ${missing[*]}" >&2
    echo "Install it (on Debian, as root: apt-get install ${missing[*]}) and start ./check again." >&2
    exit 1
  fi
fi
