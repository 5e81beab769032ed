"""Tries the takeover that the guard-rails stop, with boto3 against a served AWS. A customer's administrator makes ten calls. Then the user that the partner
created tries to do more than allowed.

Prints one JSON object: the error's code and message for each call of that user.
"""
import json
import re
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint, account = sys.argv[1], sys.argv[2]
policy = f"arn:aws:iam::{account}:policy/"
everything = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})
trust = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"}, "Action": "sts:AssumeRole"}]})


def client(service, key, secret="local", token=None):
    return boto3.client(service, endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=token,
                        config=Config(retries={"max_attempts": 1}))


def administrator():
    """A session with MFA of a user in the administrators' group."""
    setup = client("iam", account)
    setup.create_user(UserName="adam", PermissionsBoundary=policy + "CTLCustomerBoundary")
    setup.add_user_to_group(GroupName="CTLCustomerAdmins", UserName="adam")
    device = setup.create_virtual_mfa_device(VirtualMFADeviceName="adam")["VirtualMFADevice"]["SerialNumber"]
    setup.enable_mfa_device(UserName="adam", SerialNumber=device, AuthenticationCode1="123456", AuthenticationCode2="654321")
    key = setup.create_access_key(UserName="adam")["AccessKey"]
    session = client("sts", key["AccessKeyId"], key["SecretAccessKey"]).get_session_token(SerialNumber=device, TokenCode="123456")["Credentials"]
    return client("iam", session["AccessKeyId"], session["SecretAccessKey"], session["SessionToken"])


def maintain(request_id, user):
    states = client("stepfunctions", "local")
    arn = states.start_execution(
        stateMachineArn="arn:aws:states:us-east-1:589942003651:stateMachine:maintain-users", name=request_id,
        input=json.dumps({"requestId": request_id, "accountId": account, "requestedBy": {"userId": "jdoe", "email": "jdoe@acme.example", "role": "Administrator"}, "users": [user]}))["executionArn"]
    answered = False
    while True:
        seen = states.describe_execution(executionArn=arn)
        if seen["status"] != "RUNNING":
            assert seen["status"] == "SUCCEEDED", seen
            return
        events = states.get_execution_history(executionArn=arn, reverseOrder=True)["events"]
        scheduled = [event for event in events if event["type"] == "TaskScheduled" and "taskToken" in event["taskScheduledEventDetails"]["parameters"]]
        if not answered and scheduled and any(event["type"] == "TaskSubmitted" for event in events):
            token = re.search(r'taskToken":"([^"]+)', scheduled[0]["taskScheduledEventDetails"]["parameters"]).group(1)
            states.send_task_success(taskToken=token, output=json.dumps({"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}))
            answered = True
        time.sleep(0.05)


def denied(call, **parameters):
    try:
        call(**parameters)
        return "allowed"
    except ClientError as error:
        return f"{error.response['Error']['Code']}: {error.response['Error']['Message']}"


admin = administrator()
admin.create_group(GroupName="Testers")
for name in ("CTLCustomerPolicy", "CTLForceMfaPolicy"):
    admin.attach_group_policy(GroupName="Testers", PolicyArn=policy + name)
maintain("req-takeover", {"userName": "jana", "email": "jana@acme.example", "action": "Create", "group": "Testers"})
admin.remove_user_from_group(GroupName="Testers", UserName="jana")
admin.create_group(GroupName="Free")
admin.attach_group_policy(GroupName="Free", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
admin.add_user_to_group(GroupName="Free", UserName="jana")
key = admin.create_access_key(UserName="jana")["AccessKey"]
jana = {service: client(service, key["AccessKeyId"], key["SecretAccessKey"]) for service in ("iam", "cloudtrail", "config", "organizations", "s3")}
print(json.dumps({
    "ListBuckets": denied(jana["s3"].list_buckets),
    "StopLogging": denied(jana["cloudtrail"].stop_logging, Name="ctlaudit"),
    "StopConfigurationRecorder": denied(jana["config"].stop_configuration_recorder, ConfigurationRecorderName="default"),
    "CreatePolicyVersion": denied(jana["iam"].create_policy_version, PolicyArn=policy + "CTLCustomerPolicy", PolicyDocument=everything, SetAsDefault=True),
    "UpdateAssumeRolePolicy": denied(jana["iam"].update_assume_role_policy, RoleName="CTLDeveloperRole", PolicyDocument=trust),
    "CreateUser": denied(jana["iam"].create_user, UserName="mallory"),
    "LeaveOrganization": denied(jana["organizations"].leave_organization),
}))
