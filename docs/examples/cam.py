#!/usr/bin/env python3
"""What Cloud Application Manager does with one request of a customer's user: have the account made, migrated or connected, follow along, show what came of it.

    pip install boto3
    python3 docs/examples/cam.py request.json --account 111122223333 --external-id elasticbox

Credentials and region come from where every AWS SDK looks for them; they are those of CAM's own account. With AWS_ENDPOINT_URL set, the same file
talks to `partnercloud serve` instead of AWS.
"""
import argparse
import json
import sys
import time

import boto3
from botocore.exceptions import ClientError

WORKFLOW = "onboard-account"

# Executions tell CAM whether they run, and the bus what they wait for (status awaiting-acceptance): this is what to show the customer meanwhile.
AWAITED = {
    "CreateAccount": "an account, which takes minutes",
    "MigrateAccount": "the customer: the root user or an administrator of account {id} accepts the invitation in AWS Organizations. He has 15 days, "
    "and hardening follows within a quarter of an hour",
    "ConnectAccount": "the role {roleArn} to let Cloud Application Manager in, which takes minutes at most",
}


def as_cam(arguments, requester):
    """CAM in the partner's account, on behalf of one user. The tag decides which secrets can be read, so each user gets a session of his own."""
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
    """Starts the request's execution, or finds it: its name is the request's id, so that asking twice is asking once."""
    states = as_cam(arguments, request["requestedBy"]["userId"]).client("stepfunctions")
    workflow = f"arn:{arguments.partition}:states:{states.meta.region_name}:{arguments.account}:stateMachine:{WORKFLOW}"
    try:
        return states.start_execution(stateMachineArn=workflow, name=request["requestId"], input=json.dumps(request))["executionArn"]
    except states.exceptions.ExecutionAlreadyExists:
        return f"{workflow.replace(':stateMachine:', ':execution:')}:{request['requestId']}"


def follow(arguments, request, execution):
    """Waits for the end, for days where a customer takes days to accept. A session lasts an hour; a new one takes over then."""
    option = request.get("option")
    if option in AWAITED:
        print(f"started, and waits for {AWAITED[option].format(**request.get('account', {}))}", file=sys.stderr, flush=True)
    while True:
        states = as_cam(arguments, request["requestedBy"]["userId"]).client("stepfunctions")
        try:
            while (present := states.describe_execution(executionArn=execution))["status"] == "RUNNING":
                time.sleep(arguments.poll_seconds)
            return present
        except ClientError as error:
            if error.response["Error"]["Code"] != "ExpiredTokenException":
                raise


def words_of(cause):
    """The words of a cause. A function's error is JSON with a stack trace, which says nothing to a customer."""
    try:
        return json.loads(cause)["errorMessage"]
    except (TypeError, ValueError, KeyError):
        return cause


def credentials_of(arguments, secret, requester):
    """What "Show Credentials" shows. Somebody else than the requester is refused by AWS, not by this program."""
    secrets = as_cam(arguments, requester).client("secretsmanager")
    return json.loads(secrets.get_secret_value(SecretId=secret)["SecretString"])


def main():
    parser = argparse.ArgumentParser(description="Onboards, migrates or connects an account as Cloud Application Manager does.")
    parser.add_argument("request", help="the request, as JSON")
    parser.add_argument("--account", required=True, help="the partner's management account")
    parser.add_argument("--external-id", required=True, help="agreed between CAM and the partner")
    parser.add_argument("--partition", default="aws")
    parser.add_argument("--poll-seconds", type=float, default=10)
    parser.add_argument("--viewer", help="who looks at the credentials in the end; the requester if not given")
    arguments = parser.parse_args()
    with open(arguments.request, encoding="utf-8") as file:
        request = json.load(file)

    ended = follow(arguments, request, start(arguments, request))
    if ended["status"] != "SUCCEEDED":
        # RequestRefused and InvitationDeclined, InvitationCancelled, InvitationLapsed carry words for the customer, and are final: the customer asks again.
        # An operator repairs anything else and redrives the same execution, so its ARN stays good.
        sys.exit(f"{ended['status']}: {ended.get('error')}: {words_of(ended.get('cause'))}")
    output = json.loads(ended["output"])
    print(f"online: account {output['account']['id']}, {output['console']['signInUrl']}", file=sys.stderr)
    if output.get("credentialsSecretArn") is None:
        # Users of a customer's own account have passwords already, and an account's first administrator is issued once: there is nothing to show but what
        # became of the account, and why.
        print(json.dumps({name: output[name] for name in ("account", "optimized", "invitation", "access", "administrator") if name in output}))
        return
    try:
        print(json.dumps(credentials_of(arguments, output["credentialsSecretArn"], arguments.viewer or request["requestedBy"]["userId"])))
    except ClientError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
