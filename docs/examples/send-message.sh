#!/usr/bin/env bash
# Sends the server a WhatsApp message as Twilio would: a signed form. The defaults are those of ./run.
#
#   docs/examples/send-message.sh "When is the gym open on Sunday?"
#
# The simulator, if there is one at SIMULATOR_URL, is told that somebody wrote: it delivers no reply to others.
# FROM, TO, URL, TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN may be set. URL is what gets signed, so it has to
# begin with the server's PUBLIC_BASE_URL. A MESSAGE_SID that was used before makes the message a duplicate.
set -euo pipefail

url=${URL:-http://localhost:8080/api/webhooks/whatsapp}
token=${TWILIO_AUTH_TOKEN:-simulator-auth-token}
simulator=${SIMULATOR_URL:-http://localhost:8090}
from=${FROM:-whatsapp:+15550100402}
body=${1:-When is the gym open on Sunday?}
sid=${MESSAGE_SID:-SM$(openssl rand -hex 16)}

# Sorted by name, for that is the order in which they are signed.
fields=(
  "AccountSid=${TWILIO_ACCOUNT_SID:-AC00000000000000000000000000000000}"
  "Body=$body"
  "From=$from"
  "MessageSid=$sid"
  "To=${TO:-whatsapp:+14155238886}"
)

# The signature covers the URL and then each name with its value, all as they are before encoding.
signed=$url
form=()
for field in "${fields[@]}"; do
  signed+="${field%%=*}${field#*=}"
  form+=(--data-urlencode "$field")
done
signature=$(printf '%s' "$signed" | openssl dgst -sha1 -hmac "$token" -binary | openssl base64)

# As a JSON string: backslashes and quotes escaped, lines joined.
quoted() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "${text//$'\n'/\\n}"
}

# Against a server without a simulator nobody answers here, and nobody has to.
curl --silent --max-time 2 --output /dev/null "$simulator/simulator/api/messages" \
  --data "{\"sid\":$(quoted "$sid"),\"from\":$(quoted "$from"),\"text\":$(quoted "$body")}" || true

curl --silent --show-error --include "${form[@]}" --header "X-Twilio-Signature: $signature" "$url"
echo
