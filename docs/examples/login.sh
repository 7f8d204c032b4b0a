# shellcheck shell=bash disable=SC2034
# Read by the other examples: where the server and the simulator are, how to call them, and how to log in. The codes are
# read from the simulator, where they are text messages:
#
#   SUPER_ADMIN_PHONE=+15550100499 TWILIO_OTP_CHANNEL=sms TWILIO_OTP_FROM=+14155238887 ./run
#
# API, SIMULATOR and SUPER_ADMIN_PHONE may be set.

api=${API:-http://localhost:8080/api/v1}
simulator=${SIMULATOR:-http://localhost:8090/simulator/api}
admin_phone=${SUPER_ADMIN_PHONE:-+15550100499}

request() { curl --silent --show-error --fail-with-body "$@"; }

call() { request --header 'Content-Type: application/json' "$@"; }

# The first value of a text field in JSON.
field() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d '"' -f 4; }

# The newest code that was sent to a phone as a text message.
code_for() {
  curl --silent "$simulator/sms" | tr '{}' '\n\n' | grep -F "\"$1\"" | grep -o '[0-9]\{6\} is your login code' |
    tail -1 | cut -c 1-6
}

# Logs a phone in; whoever does so for the first time is registered.
login() {
  call "$api/auth/otp" --data "{\"phone\":\"$1\"}" >/dev/null
  call "$api/auth/verify" --data "{\"phone\":\"$1\",\"code\":\"$(code_for "$1")\"}"
}
