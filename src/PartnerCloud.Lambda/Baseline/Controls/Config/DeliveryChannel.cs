using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>
/// Where Config delivers: the account's config bucket, without a key prefix, since the bucket's policy lets Config write there only. A region has
/// one channel, so an existing one keeps its name, notifications, KMS key and snapshot frequency.
/// </summary>
/// <param name="parameters">name: of the channel, where there is none yet.</param>
public sealed class DeliveryChannel(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var bucket = WellKnownNames.ConfigBucketOf(account);
        var answer = await account.Config.DescribeDeliveryChannelsAsync(new DescribeDeliveryChannelsRequest(), ct);
        var present = answer.DeliveryChannels is [var first, ..] ? first : null;
        if (present?.S3BucketName == bucket && string.IsNullOrEmpty(present.S3KeyPrefix)) return ControlResult.InPlace;
        var channel = new Amazon.ConfigService.Model.DeliveryChannel
        {
            Name = present?.Name ?? name,
            S3BucketName = bucket,
            S3KmsKeyArn = present?.S3KmsKeyArn,
            SnsTopicARN = present?.SnsTopicARN,
            ConfigSnapshotDeliveryProperties = present?.ConfigSnapshotDeliveryProperties,
        };
        await account.Config.PutDeliveryChannelAsync(new PutDeliveryChannelRequest { DeliveryChannel = channel }, ct);
        return ControlResult.Changed(present is null ? $"Config delivery channel {name} created" : $"Config delivery channel {present.Name}: bucket put right");
    }
}
