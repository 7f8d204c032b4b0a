#!/usr/bin/env bash
# Runs every task of an administrator, from the first login on, and writes down what was sent and answered, as Markdown.
# docs/api/transcript.md is made by it. The codes are read from the simulator, where they are text messages:
#
#   SUPER_ADMIN_PHONE=+15550100499 TWILIO_OTP_CHANNEL=sms TWILIO_OTP_FROM=+14155238887 ./run     # in another terminal
#   docs/examples/admin-tasks.sh > transcript.md
#
# API, SIMULATOR, SUPER_ADMIN_PHONE and WEBHOOK may be set.
# shellcheck disable=SC2016
set -euo pipefail

here=$(dirname "$0")
# shellcheck source=docs/examples/login.sh
source "$here/login.sh"
webhook=${WEBHOOK:-${api%/api/v1}/api/webhooks/whatsapp}
resident_phone=+15550100788
# In India, whose clocks the community is given below; written so, no list of time zones is needed.
# It has to be the same day at the end.
while [ "$(TZ=IST-5:30 date +%H%M)" -ge 2358 ]; do sleep 1; done
today=$(TZ=IST-5:30 date +%F)
headers=$(mktemp)
answer=$(mktemp)
file=$(mktemp --suffix .md)
trap 'rm -f "$headers" "$answer" "$file"' EXIT

task() { printf '\n## %s\n' "$1"; }

# Sends a request as whoever has the token, and tells of it: METHOD, path, and what else curl is to be given.
send() {
  local method=$1 path=$2
  shift 2
  printf '\n```sh\ncurl -X %s "$API%s"' "$method" "$path"
  [ -z "${token:-}" ] || printf ' -H "Authorization: Bearer $TOKEN"'
  [ $# -eq 0 ] || printf " '%s'" "$@" | sed "s/ '\(-[A-Za-z]\)'/ \1/g; s|@/[^;']*/|@|; s|@[^;']*;|@knife-grinder.md;|"
  printf '\n```\n\n```json\n'
  curl --silent --show-error --fail-with-body --dump-header "$headers" --output "$answer" --request "$method" \
    ${token:+--header "Authorization: Bearer $token"} "$@" "$api$path"
  tr -d '\r' <"$headers" | grep -iE '^(HTTP|etag)' | sed 's/^HTTP[^ ]* \([0-9]*\).*/\1/'
  [ ! -s "$answer" ] || { cat "$answer" && echo; }
  printf '```\n'
}

# Fetches a picture, and tells what it is instead of showing its bytes.
send_for_picture() {
  printf '\n```sh\ncurl -X GET "$API%s" -H "Authorization: Bearer $TOKEN" -o picture.jpg\n```\n\n```http\n' "$1"
  curl --silent --show-error --fail-with-body --dump-header "$headers" --output "$answer" \
    --header "Authorization: Bearer $token" "$api$1"
  tr -d '\r' <"$headers" | grep -iE '^(HTTP|content-type)' | sed 's/^HTTP[^ ]* \([0-9]*\).*/\1/'
  printf '```\n'
}

send_json() { send "$1" "$2" -H 'Content-Type: application/json' "${@:4}" -d "$3"; }

# What the last answer says, and the version that it tells of.
told() { field "$1" <"$answer"; }
etag() { tr -d '\r' <"$headers" | grep -i '^etag:' | cut -d ' ' -f 2-; }

# Sends a message on WhatsApp as somebody.
writes() {
  URL=$webhook SIMULATOR_URL=${simulator%/simulator/api} FROM=whatsapp:$1 \
    "$here/send-message.sh" "$2" >/dev/null
}

# Sends a photo with words below as somebody, from a phone in the simulator.
sends_photo() {
  local phone
  phone=$(request "$simulator/residents" --data "{\"name\":\"Asha Rao\",\"phone\":\"$1\"}" | field id)
  request "$simulator/residents/$phone/messages" --data "{\"kind\":\"image\",\"text\":\"$2\"}" >/dev/null
}

# Has the provider that the simulator plays fail, or be well again.
provider() { curl --silent --show-error --fail-with-body --output "$answer" --request PUT "$simulator/faults" --data "$1"; }

# Waits for what the server does by itself.
until_told() {
  for _ in $(seq 600); do
    curl --silent --header "Authorization: Bearer $token" "$api$1" | grep -q "$2" && return
    sleep 0.2
  done
  echo "$1 never told of $2" >&2
  return 1
}

# Leaves out what is another each time, and gives keys short names.
named() {
  local text number=0
  text=$(tr -d "\r" | sed -E \
    -e 's/("(accessToken|refreshToken|ticket|basis|nextCursor|reference|month)":")[^"]*/\1…/g' \
    -e 's/("code":")[0-9]{6}"/\1…"/g' \
    -e 's/("(score|awaiting|sequence|entries)":)[0-9.eE-]+/\1…/g' \
    -e 's/("delivery":")[a-z]+"/\1…"/g' \
    -e 's/("sources":\[).*\]/\1…]/' \
    -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/…/g' \
    -e 's/("(p50Millis|p95Millis)":)[0-9]+/\1…/g' \
    -e 's/("hours":\[)[^]]*\]/\1…]/' \
    -e 's/("(tokensIn|tokensOut)":)[0-9]+/\1…/g' \
    -e 's/"0\.[0-9]{6}"/"…"/g' \
    -e "s/$today/TODAY/g" \
    -e 's/[0-9a-f]{64}/…/g' \
    -e 's/(etag: |If-Match: )"[^"]*"/\1"…"/I')
  while read -r id; do
    number=$((number + 1))
    text=${text//$id/KEY-$number}
  done < <(grep -oE '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' <<<"$text" | awk '!seen[$0]++')
  printf '%s\n' "$text"
}

tasks() {
  echo '# An administrator'"'"'s tasks'
  echo
  echo 'Made by [admin-tasks.sh](../examples/admin-tasks.sh), which anybody can run against `./run`; the build runs it, too.'
  echo '`$API` is `http://localhost:8080/api/v1`. Keys are called KEY-1 and so on, in the order in which they come up; … is'
  echo 'another each time.'

  task 'Log in'
  send_json POST /auth/otp "{\"phone\":\"$admin_phone\"}"
  send_json POST /auth/verify "{\"phone\":\"$admin_phone\",\"code\":\"$(code_for "$admin_phone")\"}"
  token=$(told accessToken)
  send GET /me

  task 'Find, register and change residents'
  house=$(login "$resident_phone" | field communityId)
  send GET "/admin/residents?q=0788"
  resident=$(told id)
  send_json POST /admin/residents \
    "{\"phone\":\"+15550100789\",\"name\":\"Bela Kovacs\",\"apartment\":\"A-0301\",\"communityId\":\"$house\"}" \
    -H 'Idempotency-Key: bela'
  neighbour=$(told id)
  send GET "/admin/residents/$neighbour"
  send_json PATCH "/admin/residents/$neighbour" '{"name":"Béla Kovács"}' -H "If-Match: $(etag)"
  send_json PUT "/admin/residents/$neighbour/role" '{"role":"admin"}' -H "If-Match: $(etag)"

  task 'Bring residents in and out as CSV'
  send POST "/admin/residents/import?communityId=$house&dryRun=true" -H 'Content-Type: text/csv' \
    --data-binary "phone,name,flat
+15550100791,Chen Wei,A-0302
not a phone,Dora Lopez,A-0303"
  send POST "/admin/residents/import?communityId=$house" -H 'Content-Type: text/csv' \
    --data-binary "phone,name,flat
+15550100791,Chen Wei,A-0302"
  send GET "/admin/residents/export?communityId=$house&flat=A-"

  task 'Change many residents at once, and put it back'
  local change="\"filter\":{\"flat\":\"A-\"},\"changes\":{\"flatPrefix\":{\"from\":\"A-\",\"to\":\"Tower A-\"}}"
  send_json POST /admin/bulk-updates "{\"communityId\":\"$house\",$change,\"dryRun\":true}"
  send_json POST /admin/bulk-updates "{\"communityId\":\"$house\",$change}" -H 'Idempotency-Key: towers'
  bulk=$(told id)
  until_told "/admin/bulk-updates/$bulk" '"state":"done"'
  send GET "/admin/bulk-updates/$bulk"
  send POST "/admin/bulk-updates/$bulk/undo"
  until_told "/admin/bulk-updates/$bulk" '"state":"undone"'

  task 'Open and rename communities'
  send_json POST /admin/communities '{"name":"Oak House","sender":"+14155230099"}'
  opened=$(told id)
  send GET "/admin/communities/$opened"
  send_json PATCH "/admin/communities/$opened" '{"name":"Elm House"}' -H "If-Match: $(etag)"
  send GET '/admin/communities?limit=1'

  task 'Appoint and dismiss admins'
  send GET /admin/admins
  send GET "/admin/admins/$neighbour"
  send DELETE "/admin/admins/$neighbour" -H "If-Match: $(etag)"
  send_json POST /admin/admins "{\"residentId\":\"$neighbour\",\"role\":\"admin\"}"

  task 'Bring a history along'
  send POST "/admin/residents/$resident/history" -H 'Content-Type: text/plain' \
    -d '{"at":"2026-03-02T10:00:00Z","speaker":"Asha","text":"Which plumber do you recommend?"}'

  task 'Tend the knowledge'
  send_json POST /admin/knowledge "{\"communityId\":\"$house\",\"title\":\"Barbecue\",
    \"body\":\"A barbecue in the yard has to end at ten in the evening.\",\"effectiveFrom\":\"2026-01-01\",\"language\":\"en\"}"
  article=$(told id)
  send_json PUT "/admin/knowledge/$article" '{"title":"Barbecue",
    "body":"A barbecue in the yard has to end at eleven in the evening.","effectiveFrom":"2026-01-01","language":"en"}' \
    -H "If-Match: $(etag)"
  send GET "/admin/knowledge?communityId=$house&q=barbecue"
  send_json POST /admin/knowledge/test "{\"communityId\":\"$house\",\"question\":\"How late may we have a barbecue?\"}"
  send GET "/admin/knowledge/$article"
  send DELETE "/admin/knowledge/$article" -H "If-Match: $(etag)"

  task 'Answer what nobody could answer'
  writes +15550100790 'Which days does the knife grinder come?'
  until_told "/admin/knowledge/questions?communityId=$house" grinder
  send GET "/admin/knowledge/questions?communityId=$house"
  question=$(told id)
  printf '# Knife grinder\n\nThe knife grinder comes on Fridays.\n' >"$file"
  send POST /admin/knowledge/files -F "file=@$file;filename=knife-grinder.md" -F "communityId=$house" -F 'language=en' \
    -F 'effectiveFrom=2026-01-01'
  send_json POST "/admin/knowledge/questions/$question/resolve" "{\"articleId\":\"$(told id)\"}"

  task 'Take care of who asked for a person'
  writes $resident_phone human
  until_told /admin/handovers conversationId
  send GET /admin/handovers
  conversation=$(told conversationId)
  send GET "/admin/conversations?communityId=$house&state=waiting"
  send GET "/admin/conversations/$conversation?limit=1"
  send POST "/admin/conversations/$conversation/takeover"
  send_json POST "/admin/conversations/$conversation/messages" '{"text":"Good morning, what can I do for you?"}' \
    -H 'Idempotency-Key: good-morning'
  send POST "/admin/conversations/$conversation/release"

  task 'See to what was reported'
  sends_photo $resident_phone 'The lift in block B is stuck'
  until_told "/admin/conversations/$conversation?limit=1" 'Reply \*yes\*'
  writes $resident_phone yes
  until_told "/admin/requests?communityId=$house" '"category":"lift"'
  send GET "/admin/requests?communityId=$house&status=open&category=lift"
  request=$(told id)
  send_for_picture "/admin/requests/$request/photo"
  send GET "/admin/requests/$request"
  send_json PATCH "/admin/requests/$request" '{"status":"in_progress"}' -H "If-Match: $(etag)"
  send_json PATCH "/admin/requests/$request" '{"status":"resolved"}' -H "If-Match: $(etag)"
  until_told "/admin/conversations/$conversation?limit=1" 'is done'
  # Told as soon as it is stored; it has to be on its way before the provider fails.
  until_told "/admin/conversations/$conversation?limit=1" '"delivery":"\(accepted\|sending\|sent\|delivered\|read\)"'

  task 'Send again what could not be sent'
  provider '{"twilio":{"failStatus":400}}'
  writes $resident_phone help
  until_told "/admin/dead-letters?communityId=$house" '"state":"dead"'
  provider '{}'
  send GET "/admin/deliveries?communityId=$house&delivery=failed"
  send GET "/admin/dead-letters?communityId=$house"
  letter=$(told id)
  send POST "/admin/dead-letters/$letter/replay"

  task 'Keep an eye on money'
  send GET "/admin/billing?communityId=$house"
  send_json POST /admin/billing/reconcile "{\"communityId\":\"$house\"}"
  send GET "/admin/budget?communityId=$house"
  send_json PUT /admin/budget "{\"communityId\":\"$house\",\"amount\":\"25.00\",\"currency\":\"USD\"}"
  send_json POST /admin/billing/grants \
    "{\"residentId\":\"$resident\",\"queries\":20,\"reason\":\"The assistant was down on Sunday.\"}" -H 'Idempotency-Key: sunday'

  task 'See how the community is served'
  send_json PATCH "/admin/communities/$house" '{"timeZone":"Asia/Kolkata"}' -H 'If-Match: *'
  send GET "/admin/analytics?communityId=$house&from=$today&until=$today"
  send GET "/admin/analytics/export?communityId=$house&from=$today&until=$today"
  send GET "/admin/analytics/times?communityId=$house&from=$today&until=$today"
  send GET "/admin/analytics/costs?communityId=$house&from=$today&until=$today"
  send GET "/admin/analytics/topics?communityId=$house&from=$today&until=$today"

  task 'See what was done'
  send GET "/admin/audit-logs?communityId=$house&limit=2"
  send GET /admin/audit-logs/verification

  task 'Log out'
  send_json POST /auth/logout '{"everywhere":false}'
}

tasks | named
