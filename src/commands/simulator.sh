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

suite_ticket() { ask_simulator GET "/_sim/suites/$1/ticket" | text_field suiteTicket; }

# The administrator of enterprise $2 scans the QR code of suite $1 and opens the enterprise to it.
auth_code() {
  local code
  code="$(ask_simulator POST /_sim/auth-codes "{\"suiteId\":\"$1\",\"corpId\":\"$2\"}" | text_field authCode)"
  ask_simulator POST "/_sim/corps/$2/go-live" >/dev/null
  echo "$code"
}

random_changes() { ask_simulator POST "/_sim/corps/$1/random-changes" "{\"seed\":2026,\"count\":$2}"; }

ask_simulator() {
  local method="$1" path="$2" body="${3:-}" answer
  exec 9<>"/dev/tcp/127.0.0.1/$simulator_port"
  printf '%s %s HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$method" "$path" "${#body}" "$body" >&9
  answer="$(tr -d '\r' <&9)"
  exec 9>&-
  [[ "$answer" == HTTP/1.?' 200 '* ]] || fail "the simulator refused $method $path: ${answer##*$'\n'}"
  sed '1,/^$/d' <<<"$answer"
}

text_field() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"; }
