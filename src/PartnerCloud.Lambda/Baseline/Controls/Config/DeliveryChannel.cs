using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Aws.Accounts;

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
        var (changes, findings) = (new List<string>(), new List<string>());
        foreach (var region in account.InEach(furtherRegions))
        {
            if (await EnsureInAsync(region, region == account ? "" : $" in {region.Region}", findings, ct) is { } change) changes.Add(change);
        }
        return new(changes, findings);
    }

    private async Task<string?> EnsureInAsync(TargetAccount account, string where, List<string> findings, CancellationToken ct)
    {
        var bucket = AuditNames.ConfigBucketOf(account);
        var answer = await account.Config.DescribeDeliveryChannelsAsync(new DescribeDeliveryChannelsRequest(), ct);
        var present = answer.DeliveryChannels is [var first, ..] ? first : null;
        if (present?.S3KmsKeyArn is { Length: > 0 } key) findings.Add(OtherKey.Finding($"what Config delivery channel {present.Name}{where} delivers", key));
        if (present?.S3BucketName == bucket && string.IsNullOrEmpty(present.S3KeyPrefix)) return null;
        if (present is not null && present.S3BucketName != bucket && !account.IsCreated)
        {
            var prefix = string.IsNullOrEmpty(present.S3KeyPrefix) ? "" : $" under {present.S3KeyPrefix}";
            findings.Add($"Config delivery channel {present.Name}{where} delivers into bucket {present.S3BucketName}{prefix} and stays as it is. Agree with the customer whether it may deliver into {bucket}");
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
