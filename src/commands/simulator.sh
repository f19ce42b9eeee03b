# The simulated WeCom as a program, and its control API by bash alone. Sourced.

# Starts it with the arguments after the folder $1; sets simulator_url. Needs the JDK of corpkit-runtime.
start_simulator() {
  local folder="$1" tries=0
  shift
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$(echo "$root"/src/simulator/target/simulator-*-all.jar)" \
    --port 0 --port-file "$folder/simulator.port" "$@" </dev/null >"$folder/simulator.out" 2>&1 &
  simulator=$!
  until [[ -s "$folder/simulator.port" ]]; do
    kill -0 "$simulator" 2>/dev/null || fail "the simulator ended. It said: $(cat "$folder/simulator.out")"
    [[ $((tries += 1)) -le 300 ]] || fail "the simulator does not listen after a minute; see $folder/simulator.out"
    sleep 0.2
  done
  simulator_port="$(<"$folder/simulator.port")"
  simulator_url="http://127.0.0.1:$simulator_port"
}

stop_simulator() {
  [[ -z "${simulator:-}" ]] || { kill "$simulator" 2>/dev/null && wait "$simulator" 2>/dev/null; } || true
}

# Enters address $2 with token $3 and key $4 in suite $1; WeCom asks the address at once and then pushes a ticket.
set_callback() {
  told_simulator "/_sim/suites/$1/callback" "{\"url\":\"$2\",\"token\":\"$3\",\"encodingAESKey\":\"$4\"}"
}

# The administrator of enterprise $2 scans the QR code of the address $1.
scan() { told_simulator /_sim/scans "{\"qrcodeUrl\":\"$1\",\"corpId\":\"$2\"}"; }

# Enterprise $1 opens itself to the app: its visible scope is everybody. Nobody is reported one by one.
go_live() {
  told_simulator /_sim/callbacks/forms '{"state":true,"subscriptions":false,"leaving":"UPDATED"}'
  told_simulator "/_sim/corps/$1/go-live"
}

cancel() { told_simulator "/_sim/corps/$1/cancel"; }

# Member $2 of enterprise $1 moves to department $3.
move_member() {
  told_simulator "/_sim/corps/$1/changes" "{\"type\":\"memberMoves\",\"userid\":\"$2\",\"departments\":[$3]}"
}

random_changes() { ask_simulator POST "/_sim/corps/$1/random-changes" "{\"seed\":2026,\"count\":$2}"; }

# Until everything that WeCom had to push was taken.
await_pushes() { told_simulator /_sim/callbacks/await '{"seconds":60}'; }

# How many calls were made to WeCom so far.
calls() { ask_simulator GET /_sim/calls | tr ',' '\n' | sed -n 's/.*: *\([0-9][0-9]*\).*/\1/p' | awk '{ sum += $1 } END { print sum + 0 }'; }

told_simulator() { ask_simulator POST "$@" >/dev/null; }

ask_simulator() {
  local method="$1" path="$2" body="${3:-}" answer
  exec 7<>"/dev/tcp/127.0.0.1/$simulator_port"
  printf '%s %s HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$method" "$path" "${#body}" "$body" >&7
  answer="$(tr -d '\r' <&7)"
  exec 7>&-
  [[ "$answer" == HTTP/1.?' 200 '* ]] || fail "the simulator refused $method $path: ${answer##*$'\n'}"
  sed '1,/^$/d' <<<"$answer"
}
