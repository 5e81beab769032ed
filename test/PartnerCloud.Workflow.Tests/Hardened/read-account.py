"""Reads a hardened account with boto3 as CTLDeveloperRole, and prints what it finds as JSON."""

import json
import sys

import boto3

account = sys.argv[1]
keys = boto3.client("sts").assume_role(RoleArn=f"arn:aws:iam::{account}:role/CTLDeveloperRole", RoleSessionName="reader")["Credentials"]
session = boto3.Session(
    aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"], aws_session_token=keys["SessionToken"], region_name="us-east-1"
)
iam, s3, trails, config = (session.client(service) for service in ("iam", "s3", "cloudtrail", "config"))


def is_ours(name):
    return name.startswith(("CTL", "CAM")) and name not in ("CTLDeveloperRole", "CTLDeveloperPolicy")


def pages(operation, member, **arguments):
    return [item for page in iam.get_paginator(operation).paginate(**arguments) for item in page[member]]


def role(name):
    present = iam.get_role(RoleName=name)["Role"]
    return {
        "trust": present["AssumeRolePolicyDocument"],
        "description": present["Description"],
        "session": present["MaxSessionDuration"],
        "attached": sorted(policy["PolicyName"] for policy in pages("list_attached_role_policies", "AttachedPolicies", RoleName=name)),
        "inline": pages("list_role_policies", "PolicyNames", RoleName=name),
    }


def policy(arn):
    present = iam.get_policy(PolicyArn=arn)["Policy"]
    return iam.get_policy_version(PolicyArn=arn, VersionId=present["DefaultVersionId"])["PolicyVersion"]["Document"]


def bucket(name):
    return {
        "policy": json.loads(s3.get_bucket_policy(Bucket=name)["Policy"]),
        "versioning": s3.get_bucket_versioning(Bucket=name)["Status"],
        "encryption": [
            rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] for rule in s3.get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"]["Rules"]
        ],
        "publicAccessBlock": s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"],
        "ownership": [rule["ObjectOwnership"] for rule in s3.get_bucket_ownership_controls(Bucket=name)["OwnershipControls"]["Rules"]],
    }


def trail(name):
    present = trails.get_trail(Name=name)["Trail"]
    kept = ("Name", "S3BucketName", "IncludeGlobalServiceEvents", "IsMultiRegionTrail", "LogFileValidationEnabled", "KmsKeyId")
    selectors = trails.get_event_selectors(TrailName=name)
    return {
        **{field: present[field] for field in kept if field in present},
        "logging": trails.get_trail_status(Name=name)["IsLogging"],
        # an empty list means the same as a missing one
        "selectors": [{field: value for field, value in one.items() if value != []} for one in selectors.get("AdvancedEventSelectors") or selectors["EventSelectors"]],
    }


def rule(present):
    kept = ("Source", "Scope", "MaximumExecutionFrequency")
    return {**{field: present[field] for field in kept if field in present}, "input": json.loads(present.get("InputParameters") or "{}")}


def failures():
    trail = trails.get_trail_status(Name="ctlaudit")
    deliveries = [one for channel in config.describe_delivery_channel_status()["DeliveryChannelsStatus"] for one in channel.values() if isinstance(one, dict)]
    errors = [trail.get("LatestDeliveryError"), trail.get("LatestDigestDeliveryError"), *(one.get("lastErrorCode") for one in status + deliveries)]
    return [error for error in errors if error]


recorder = config.describe_configuration_recorders()["ConfigurationRecorders"]
status = config.describe_configuration_recorder_status()["ConfigurationRecordersStatus"]
print(
    json.dumps(
        {
            "roles": {one["RoleName"]: role(one["RoleName"]) for one in pages("list_roles", "Roles") if is_ours(one["RoleName"])},
            "policies": {one["PolicyName"]: policy(one["Arn"]) for one in pages("list_policies", "Policies", Scope="Local") if is_ours(one["PolicyName"])},
            "groups": {
                one["GroupName"]: sorted(policy["PolicyName"] for policy in pages("list_attached_group_policies", "AttachedPolicies", GroupName=one["GroupName"]))
                for one in pages("list_groups", "Groups")
            },
            "passwordPolicy": iam.get_account_password_policy()["PasswordPolicy"],
            "trail": trail("ctlaudit"),
            "buckets": {name: bucket(f"{name}-{account}") for name in ("ctlaudit", "config-bucket")},
            "recorders": [{"name": one["name"], "role": one["roleARN"], "group": one["recordingGroup"]} for one in recorder],
            "recording": [one["recording"] for one in status],
            "channels": [{"name": one["name"], "bucket": one["s3BucketName"]} for one in config.describe_delivery_channels()["DeliveryChannels"]],
            "failures": failures() if "deliveries" in sys.argv else None,
            "rules": {one["ConfigRuleName"]: rule(one) for one in config.describe_config_rules()["ConfigRules"]},
        },
        sort_keys=True,
    )
)
