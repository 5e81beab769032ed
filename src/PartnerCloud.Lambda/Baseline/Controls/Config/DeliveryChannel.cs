using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// The channel through which Config delivers into the account's config bucket. It has no key prefix, because the bucket's policy allows writes only without one.
/// A region has one channel, so an existing channel keeps its name, notifications, KMS key and snapshot frequency. In a migrated account a channel that delivers
/// elsewhere is reported and stays, because the customer may process the files there. A KMS key is reported too, because the baseline asks for none.
/// </summary>
/// <param name="parameters">name: the name of a new channel; furtherRegions: regions besides the home region. They deliver into the same bucket.</param>
[ControlDescription("AWS Config delivers into the bucket `config-bucket-${AccountId}`. An existing delivery channel keeps its name, notifications, key and frequency. A key is reported. In a migrated account a channel that delivers elsewhere stays as it is and is reported.", Cis = ["3.3"])]
public sealed class DeliveryChannel(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");
    private readonly IReadOnlyList<string> furtherRegions = parameters.Texts("furtherRegions");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        foreach (var region in account.InEach(furtherRegions))
        {
            if (await EnsureInAsync(region, region == account ? "" : $" in {region.Region}", log, ct) is { } change) log.Changed(change);
        }
        return log;
    }

    private async Task<string?> EnsureInAsync(TargetAccount account, string where, ControlLog log, CancellationToken ct)
    {
        var bucket = AuditNames.ConfigBucketOf(account);
        var answer = await account.Config.DescribeDeliveryChannelsAsync(new DescribeDeliveryChannelsRequest(), ct);
        var present = answer.DeliveryChannels is [var first, ..] ? first : null;
        if (present?.S3KmsKeyArn is { Length: > 0 } key) OtherKey.Find(log, $"what Config delivery channel {present.Name}{where} delivers", key);
        if (log.Check($"delivery channel{where}: bucket", bucket, present?.S3BucketName, "3.3") & log.Check($"delivery channel{where}: key prefix", "", present?.S3KeyPrefix ?? "")) return null;
        if (present is not null && present.S3BucketName != bucket && !account.IsCreated)
        {
            var prefix = string.IsNullOrEmpty(present.S3KeyPrefix) ? "" : $" under {present.S3KeyPrefix}";
            log.Found(FindingSeverity.Medium, $"Config delivery channel {present.Name}{where} delivers into bucket {present.S3BucketName}{prefix} and stays as it is", WhoActs.Operator, $"Agree with the customer whether it may deliver into {bucket}.");
            return null;
        }
        var channel = new Amazon.ConfigService.Model.DeliveryChannel
        {
            Name = present?.Name ?? name,
            S3BucketName = bucket,
            S3KmsKeyArn = present?.S3KmsKeyArn,
            SnsTopicARN = present?.SnsTopicARN,
            ConfigSnapshotDeliveryProperties = present?.ConfigSnapshotDeliveryProperties,
        };
        await account.Config.PutDeliveryChannelAsync(new PutDeliveryChannelRequest { DeliveryChannel = channel }, ct);
        return present is null ? $"Config delivery channel {name} created{where}" : $"Config delivery channel {present.Name}: bucket corrected{where}";
    }
}
