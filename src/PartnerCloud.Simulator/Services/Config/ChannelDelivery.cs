using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>
/// Whether Config can write to a delivery channel's bucket. As in AWS, it tries the recorder's role first, unless the role is service-linked.
/// Then it writes in its own name, and the bucket's policy must let it.
/// </summary>
internal static class ChannelDelivery
{
    /// <summary>Why Config cannot write; null if it can.</summary>
    public static DeliveryFailure? FailureOf(JsonObject channel, RecorderState recorder, ConfigScope scope)
    {
        var (name, prefix) = (channel.Text("s3BucketName") ?? "", channel.Text("s3KeyPrefix"));
        if (!scope.Cloud.Buckets.TryGetValue(name, out var bucket))
            return new("NoSuchBucketException", $"Cannot find a S3 bucket with an empty bucket name or the name '{name}'.");
        var needs = Needs(name, prefix, scope.Account.Id);
        return AsRole(bucket, needs, recorder, scope) || DeliveryPolicy.Allows(bucket.Policy, "config.amazonaws.com", scope.Account.Id, recorder.Arn, needs)
            ? null
            : new("InsufficientDeliveryPolicyException", $"Insufficient delivery policy to s3 bucket: {name}, unable to write to bucket, provided s3 key prefix is '{prefix ?? "null"}'.");
    }

    private static (string Action, string Resource)[] Needs(string bucket, string? prefix, string accountId)
    {
        var arn = "arn:aws:s3:::" + bucket;
        var folder = string.IsNullOrEmpty(prefix) ? arn : $"{arn}/{prefix}";
        return [("s3:GetBucketAcl", arn), ("s3:ListBucket", arn), ("s3:PutObject", $"{folder}/AWSLogs/{accountId}/Config/ConfigWritabilityCheckFile")];
    }

    private static bool AsRole(Bucket bucket, (string Action, string Resource)[] needs, RecorderState recorder, ConfigScope scope)
    {
        if (RecorderRole.Find(recorder.RoleArn, scope) is not { IsServiceLinked: false } role || RecorderRole.FailureOf(recorder, scope) is not null)
            return false;
        var permissions = needs.Select(need => new Permission(need.Action, new Target(need.Resource)
        {
            Owner = bucket.Owner,
            Policy = bucket.Policy is { } text ? new NamedPolicy("bucket policy", text) : null,
            Context = new() { ["s3:x-amz-acl"] = "bucket-owner-full-control" },
        }));
        return scope.Cloud.Authorizer.Judge(RecorderRole.Session(role, scope), "s3", permissions).Refusal is null;
    }
}
