#!/usr/bin/env python3
"""What Cloud Application Manager (CAM) does with a request: start it once, follow it, and show what came of it.

    pip install boto3
    python3 docs/examples/cam.py request.json --account 111122223333 --external-id elasticbox

A request with "users" goes to the workflow maintain-users, any other to onboard-account. Credentials and region come from where every AWS SDK
looks for them. They are those of CAM's own account. With AWS_ENDPOINT_URL set, the same file talks to `partnercloud serve` instead of AWS.

Results are JSON on the standard output, and contain passwords: do not log them. What happens is told on the standard error.
Exit codes: 0 done; 1 refused, or final: only a new request helps; 75 not yet: after a repair by the partner, run the same command again.
"""
import argparse
import json
import re
import sys
import time

import boto3
from botocore.exceptions import BotoCoreError, ClientError

FINAL, NOT_YET = 1, 75

# Errors after which the partner cannot continue the same execution. Any other one ends at a task: an operator repairs the cause and redrives it.
FINAL_ERRORS = {
    "RequestRefused", "OptionUnknown", "AccountCreationRefused", "InvitationDeclined", "InvitationCancelled", "InvitationLapsed",
    "IdentityNotConfirmed", "IdentityConfirmationTimedOut",
}

# Show this to the customer while the execution runs. The bus tells when an invitation waits for an answer (status awaiting-acceptance).
AWAITED = {
    "CreateAccount": "an account, which takes minutes",
    "MigrateAccount": "the customer. The root user or an administrator of account {id} accepts the invitation in AWS Organizations, within 15 days",
    "ConnectAccount": "the role {roleArn} to let Cloud Application Manager in, which takes minutes at most",
    None: "the partner's operators. They confirm who asks, within seven days",
}


# The beginning of an error's JSON that AWS has cut, up to the last whole letter of its message.
CUT = re.compile(r'\s*\{\s*"error(?:Type)?".*?"(?:errorM|m)essage"\s*:\s*"((?:[^"\\]|\\u[0-9a-fA-F]{4}|\\[^u])*)', re.DOTALL)


class Failed(Exception):
    """The request did not succeed. The message is for the sender, and `code` is the exit code."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def read(path):
    """The request, with the fields that this program needs. The workflow checks everything else."""
    try:
        with open(path, encoding="utf-8") as file:
            request = json.load(file)
        if not all(isinstance(text, str) and text for text in (request["requestId"], request["requestedBy"]["userId"])):
            raise TypeError
        return request
    except OSError as error:
        raise Failed(FINAL, f"The request cannot be read: {error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Failed(FINAL, f"{path} is no request: it needs JSON with requestId and requestedBy.userId.") from error


def as_cam(arguments, requester):
    """CAM in the partner's account, on behalf of one user. The tag decides which secrets can be read: each user gets a session."""
    credentials = boto3.client("sts").assume_role(
        RoleArn=f"arn:{arguments.partition}:iam::{arguments.account}:role/PartnerCloudCam",
        RoleSessionName="cam",
        ExternalId=arguments.external_id,
        Tags=[{"Key": "requester", "Value": requester}],
    )["Credentials"]
    return boto3.Session(
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials["SessionToken"],
    )


def start(arguments, request):
    """Starts the request's execution, or finds it. Its name is the request's id, so the same request twice is one execution."""
    states = as_cam(arguments, request["requestedBy"]["userId"]).client("stepfunctions")
    workflow = "maintain-users" if "users" in request else "onboard-account"
    machine = f"arn:{arguments.partition}:states:{states.meta.region_name}:{arguments.account}:stateMachine:{workflow}"
    try:
        return states.start_execution(stateMachineArn=machine, name=request["requestId"], input=json.dumps(request))["executionArn"]
    except states.exceptions.ExecutionAlreadyExists:
        execution = f"{machine.replace(':stateMachine:', ':execution:')}:{request['requestId']}"
    # The id alone does not say that it is the same request. Without this check, the result of another request would be shown, with its passwords.
    if json.loads(states.describe_execution(executionArn=execution).get("input") or "null") != request:
        raise Failed(FINAL, f"The request id {request['requestId']} belongs to another request. Nothing was started. Send this request under a new id.")
    return execution


def follow(arguments, request, execution):
    """Waits for the end: for days, if a customer takes days to accept. A session lasts an hour; then a new one takes over."""
    awaited = AWAITED.get(request.get("option"), "an answer")
    print(f"started, and waits for {awaited.format_map(Known(request.get('account')))}", file=sys.stderr, flush=True)
    while True:
        states = as_cam(arguments, request["requestedBy"]["userId"]).client("stepfunctions")
        try:
            while (present := states.describe_execution(executionArn=execution))["status"] in ("RUNNING", "PENDING_REDRIVE"):
                time.sleep(arguments.poll_seconds)
            return present
        except ClientError as error:
            if error.response["Error"]["Code"] != "ExpiredTokenException":
                raise


class Known(dict):
    """The fields of an account that a sentence may name. The workflow tells which ones are missing."""

    def __init__(self, account):
        super().__init__(account if isinstance(account, dict) else {})

    def __missing__(self, field):
        return f"({field} is missing)"


def words_of(cause):
    """
    The words of a cause: a text of the workflow; the JSON of a function's error, with a stack trace that says nothing to a customer; that JSON,
    cut by AWS in the middle; or nothing, if the execution timed out or was stopped.
    """
    if not cause:
        return "AWS gives no cause."
    try:
        error = json.loads(cause)
    except ValueError:
        cut = CUT.match(cause)
        return words_of(json.loads(f'"{cut[1]}"')) if cut else cause
    if not isinstance(error, dict):
        return cause
    if isinstance(error.get("errorMessage"), str):
        return words_of(error["errorMessage"])
    words = [error[field] for field in ("message", "whatToDo") if isinstance(error.get(field), str)]
    return " ".join(words) or cause


def output_of(ended):
    """The output of an execution that succeeded."""
    if ended["status"] == "SUCCEEDED":
        return json.loads(ended["output"])
    error = ended.get("error") or ended["status"]
    message = f"{ended['status']}: {error}: {words_of(ended.get('cause'))}"
    if error in FINAL_ERRORS:
        raise Failed(FINAL, f"{message}\nThis is final. To try again, send a new request under a new id.")
    raise Failed(NOT_YET, f"{message}\nThe partner's operators were told. Once they have repaired it, the same execution goes on: {ended['executionArn']}")


def credentials_of(arguments, secret, viewer):
    """What "Show Credentials" shows. AWS, not this program, refuses everybody but the requester."""
    secrets = as_cam(arguments, viewer).client("secretsmanager")
    return json.loads(secrets.get_secret_value(SecretId=secret)["SecretString"])


def onboarded(arguments, output, viewer):
    """The credentials of a new account. Without any, what became of the account."""
    where = (output.get("console") or {}).get("signInUrl")
    print(f"online: account {output['account']['id']}" + (f", {where}" if where else ""), file=sys.stderr)
    if output.get("credentialsSecretArn") is None:
        # The users of a customer's own account have passwords already. The first administrator of an account gets one once.
        return {name: output[name] for name in ("account", "optimized", "invitation", "access", "administrator") if name in output}
    return credentials_of(arguments, output["credentialsSecretArn"], viewer)


def maintained(arguments, output, viewer):
    """What became of each user, with the credentials of those who got a password."""
    print(f"done: {len(output['users'])} users of account {output['accountId']}", file=sys.stderr)
    return [
        {name: user[name] for name in ("userName", "action", "outcome")}
        | ({"credentials": credentials_of(arguments, user["secretArn"], viewer)} if user.get("secretArn") else {})
        for user in output["users"]
    ]


def main():
    parser = argparse.ArgumentParser(description="Sends a request as Cloud Application Manager does: an account, or users of an account.")
    parser.add_argument("request", help="the request, as a file with JSON")
    parser.add_argument("--account", required=True, help="the partner's management account")
    parser.add_argument("--external-id", required=True, help="agreed between CAM and the partner")
    parser.add_argument("--partition", default="aws")
    parser.add_argument("--poll-seconds", type=float, default=10)
    parser.add_argument("--viewer", help="who looks at the credentials in the end; the requester if not given")
    arguments = parser.parse_args()
    try:
        request = read(arguments.request)
        output = output_of(follow(arguments, request, start(arguments, request)))
        show = maintained if "users" in request else onboarded
        print(json.dumps(show(arguments, output, arguments.viewer or request["requestedBy"]["userId"])))
    except Failed as failed:
        print(failed, file=sys.stderr)
        sys.exit(failed.code)
    except (ClientError, BotoCoreError) as error:
        print(f"AWS did not do it: {error}", file=sys.stderr)
        sys.exit(FINAL)


if __name__ == "__main__":
    main()
