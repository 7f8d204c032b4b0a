#!/usr/bin/env bash
# Brings a resident's history along and searches it, from nothing: logs in as the super admin, registers a resident,
# imports, logs in as the resident, searches. The codes are read from the simulator, where they are text messages:
#
#   SUPER_ADMIN_PHONE=+15550100499 TWILIO_OTP_CHANNEL=sms TWILIO_OTP_FROM=+14155238887 ./run     # in another terminal
#   docs/examples/recall.sh history.jsonl "What does a second parking permit cost?"
#
# Without a file, two lines of its own are brought along. API, SIMULATOR, SUPER_ADMIN_PHONE and RESIDENT_PHONE may be set.
set -euo pipefail

# shellcheck source=docs/examples/login.sh
source "$(dirname "$0")/login.sh"
resident_phone=${RESIDENT_PHONE:-+15550100777}
question=${2:-What does a second parking permit cost?}

admin=$(login "$admin_phone" | field accessToken)
session=$(login "$resident_phone")
resident=$(field accessToken <<<"$session")
id=$(field id <<<"$session")

if [ -n "${1:-}" ]; then cat "$1"; else
  echo '{"at":"2026-03-02T10:00:00Z","speaker":"Asha","text":"We have two cars now, can we park both?"}'
  echo '{"at":"2026-03-02T10:01:00Z","speaker":"Assistant","text":"A second parking permit costs 40 dollars a month."}'
fi | request --header "Authorization: Bearer $admin" --data-binary @- \
  "$api/admin/residents/$id/history"
echo
request --get --header "Authorization: Bearer $resident" \
  --data-urlencode "q=$question" --data "limit=10" "$api/me/search"
echo
