#!/usr/bin/env bash
# Brings a resident's history along and searches it, from nothing: logs in as the super admin, registers a resident,
# imports, logs in as the resident, searches. The codes are read from the simulator, where they are text messages:
#
#   SUPER_ADMIN_PHONE=+15550100499 TWILIO_OTP_CHANNEL=sms TWILIO_OTP_FROM=+14155238887 ./run     # in another terminal
#   docs/examples/recall.sh history.jsonl "What does a second parking permit cost?"
#
# Without a file, two lines of its own are brought along. API, SIMULATOR, SUPER_ADMIN_PHONE and RESIDENT_PHONE may be set.
set -euo pipefail

api=${API:-http://localhost:8080/api/v1}
simulator=${SIMULATOR:-http://localhost:8090/simulator/api}
admin_phone=${SUPER_ADMIN_PHONE:-+15550100499}
resident_phone=${RESIDENT_PHONE:-+15550100777}
question=${2:-What does a second parking permit cost?}

call() { curl --silent --show-error --fail-with-body --header 'Content-Type: application/json' "$@"; }

# The first value of a text field in JSON.
field() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d '"' -f 4; }

# The newest code that was sent to a phone as a text message.
code_for() {
  curl --silent "$simulator/sms" | tr '{}' '\n\n' | grep -F "\"$1\"" | grep -o '[0-9]\{6\} is your login code' |
    tail -1 | cut -c 1-6
}

login() {
  call "$api/auth/otp" --data "{\"phone\":\"$1\"}" >/dev/null
  call "$api/auth/verify" --data "{\"phone\":\"$1\",\"code\":\"$(code_for "$1")\"}"
}

admin=$(login "$admin_phone" | field accessToken)
session=$(login "$resident_phone")                      # whoever logs in for the first time is registered
resident=$(field accessToken <<<"$session")
id=$(field id <<<"$session")

if [ -n "${1:-}" ]; then cat "$1"; else
  echo '{"at":"2026-03-02T10:00:00Z","speaker":"Asha","text":"We have two cars now, can we park both?"}'
  echo '{"at":"2026-03-02T10:01:00Z","speaker":"Assistant","text":"A second parking permit costs 40 dollars a month."}'
fi | curl --silent --show-error --fail-with-body --header "Authorization: Bearer $admin" --data-binary @- \
  "$api/admin/residents/$id/history"
echo
curl --silent --show-error --fail-with-body --get --header "Authorization: Bearer $resident" \
  --data-urlencode "q=$question" --data "limit=10" "$api/me/search"
echo
