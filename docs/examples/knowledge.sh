#!/usr/bin/env bash
# Tends a community's knowledge, from nothing: logs in as the super admin, uploads a file as an article, tries a question
# as if a resident had asked it, and lists what nobody could answer. The codes are read from the simulator, where they are
# text messages:
#
#   SUPER_ADMIN_PHONE=+15550100499 TWILIO_OTP_CHANNEL=sms TWILIO_OTP_FROM=+14155238887 ./run     # in another terminal
#   docs/examples/knowledge.sh rules.pdf "How late may we have a barbecue?"
#
# Without a file, two lines of Markdown are uploaded. API, SIMULATOR, SUPER_ADMIN_PHONE and RESIDENT_PHONE may be set.
set -euo pipefail

api=${API:-http://localhost:8080/api/v1}
simulator=${SIMULATOR:-http://localhost:8090/simulator/api}
admin_phone=${SUPER_ADMIN_PHONE:-+15550100499}
resident_phone=${RESIDENT_PHONE:-+15550100778}
question=${2:-How late may we have a barbecue?}

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
house=$(login "$resident_phone" | field communityId)    # whoever logs in for the first time is registered

if [ -n "${1:-}" ]; then file=$1; else
  file=$(mktemp --suffix .md)
  trap 'rm -f "$file"' EXIT
  printf '# Barbecue\n\nA barbecue in the yard has to end at ten in the evening.\n' >"$file"
fi
curl --silent --show-error --fail-with-body --header "Authorization: Bearer $admin" \
  --form "file=@$file" --form "communityId=$house" --form "effectiveFrom=2026-01-01" --form "language=en" \
  "$api/admin/knowledge/files"
echo
call --header "Authorization: Bearer $admin" --data "{\"communityId\":\"$house\",\"question\":\"$question\"}" \
  "$api/admin/knowledge/test"
echo
call --header "Authorization: Bearer $admin" "$api/admin/knowledge/questions?communityId=$house"
echo
