#!/usr/bin/env bash
# Package:  the jshell of Java 17 (seen with OpenJDK 17.0.15).
# Expected: what is typed at its prompt may stand in a history; what comes through a pipe does not, nor what was dropped.
# Seen:     both stay, twice: as history and as the code that `/reload -restore` runs again. They stand in full among the
#           preferences of Java, in `~/.java/.userPrefs/tool/JShell/prefs.xml`, which others may read (644 under umask 022).
#           A session without code leaves them, and later ones replace the second copy only.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
umask 022
cd "$work"
# session LINE...: a session of jshell that gets these lines through a pipe, in a home folder of its own.
session() {
  printf '%s\n' "$@" | jshell -R-Duser.home="$work" -J-Duser.home="$work" >"$work/said" 2>&1
}
kept() {
  grep -oE '(HISTORY|REPLAY)[A-Z_0-9]*" value="[^/]*your_api_key_here' .java/.userPrefs/tool/JShell/prefs.xml | cut -d '"' -f 1 | paste -sd ' '
}

session 'var key = "your_api_key_here";' '/drop key' '/exit'
expect 'the file' '.java/.userPrefs/tool/JShell/prefs.xml' "$(grep -rl your_api_key_here .java)"
expect 'its mode' 644 "$(stat -c %a .java/.userPrefs/tool/JShell/prefs.xml)"
expect 'entries with the key, which was dropped' 'HISTORY_LINE_0 REPLAY_RESTORE' "$(kept)"
session '/exit'
expect 'entries after a session without code' 'HISTORY_LINE_0 REPLAY_RESTORE' "$(kept)"
session '1 + 1' '/exit'
expect 'entries after a session with code' 'HISTORY_LINE_0' "$(kept)"
session 'var key = "your_api_key_here";' '/exit'
session '/reload -restore' 'System.out.println(key + "!")' '/exit'
expect 'a later session knows it' 'your_api_key_here!' "$(grep -o 'your_api_key_here!' said)"
