using System.Text.RegularExpressions;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.CloudTrail;

/// <summary>
/// One multi-region trail with log-file validation. It logs the management events of all regions and the data events of all buckets. AWS takes separate calls to
/// create a trail, to set its selectors and to start it. The customer's own trails are left alone. In a migrated account a trail with our name and another bucket
/// also belongs to the customer: our trail has its bucket from the start.
/// </summary>
/// <param name="parameters">
/// kmsKeyId: the ARN of a customer managed key that CloudTrail may use for the account; null for S3's own encryption, which costs nothing. In a migrated account
/// another key stays and is reported.
/// </param>
[ControlDescription("The trail ctlaudit is logging management events of all regions and data events of all buckets, with log-file validation. The customer's own trails are left alone. If a parameter names a key, the key encrypts the trail's files, as CIS 3.5 asks. In a migrated account another key stays and is reported, because its administrators can make the log files unreadable.", Cis = ["3.1", "3.2", "3.5", "3.8", "3.9"])]
public sealed partial class AuditTrail(ControlParameters parameters) : IControl
{
    private readonly string? kmsKeyId = parameters.OptionalText("kmsKeyId", KeyArn(), "must be the ARN of a key");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        var isNew = await EnsureTrailAsync(account, log, ct);
        await EnsureSelectorsAsync(account, isNew, log, ct);
        await EnsureLoggingAsync(account, isNew, log, ct);
        return log;
    }

    /// <summary>True if the trail is new. Then it selects no data events and is not logging, so these settings need not be read.</summary>
    private async Task<bool> EnsureTrailAsync(TargetAccount account, ControlLog log, CancellationToken ct)
    {
        var bucket = AuditNames.AuditBucketOf(account);
        var present = await FindAsync(account.CloudTrail, ct);
        if (present is null && await CreateAsync(account, bucket, ct))
        {
            log.CheckIs("trail", met: false, ControlLog.None, "3.1");
            log.Changed($"trail {WellKnownNames.AuditTrail} created");
            return true;
        }
        if (present is not null && !IsOurs(present, account, bucket)) throw new PartnerNameTakenException(WellKnownNames.AuditTrail, present.TrailARN);
        var (key, wantedKey) = (present?.KmsKeyId ?? "", kmsKeyId ?? "");
        if (key.Length > 0 && key != wantedKey && !account.IsCreated)
        {
            OtherKey.Find(log, $"trail {WellKnownNames.AuditTrail}", key);
            wantedKey = key;
        }
        string[] differences =
        [
            .. Difference("bucket", log.Check("trail: bucket", bucket, present?.S3BucketName)),
            .. Difference("no key prefix", log.Check("trail: key prefix", "", present?.S3KeyPrefix ?? "")),
            .. Difference("all regions", log.Check("trail: all regions", true, present?.IsMultiRegionTrail == true, "3.1")),
            .. Difference("global events", log.Check("trail: global events", true, present?.IncludeGlobalServiceEvents == true, "3.1")),
            .. Difference("log-file validation", log.Check("trail: log-file validation", true, present?.LogFileValidationEnabled == true, "3.2")),
            .. Difference("encryption key", CheckKey(log, key, wantedKey)),
        ];
        if (differences.Length == 0) return false;
        await account.CloudTrail.UpdateTrailAsync(new UpdateTrailRequest
        {
            Name = WellKnownNames.AuditTrail,
            S3BucketName = bucket,
            S3KeyPrefix = string.IsNullOrEmpty(present?.S3KeyPrefix) ? null : "",
            IsMultiRegionTrail = true,
            IncludeGlobalServiceEvents = true,
            EnableLogFileValidation = true,
            KmsKeyId = key == wantedKey ? null : wantedKey, // an empty one removes the key
        }, ct);
        log.Changes.AddRange(differences);
        return false;
    }

    private bool CheckKey(ControlLog log, string present, string wanted)
    {
        log.Check("trail: encryption key", kmsKeyId ?? "", present, kmsKeyId is null ? null : "3.5");
        return present == wanted;
    }

    private static async Task<Trail?> FindAsync(IAmazonCloudTrail cloudTrail, CancellationToken ct)
    {
        try
        {
            return (await cloudTrail.GetTrailAsync(new GetTrailRequest { Name = WellKnownNames.AuditTrail }, ct)).Trail;
        }
        catch (TrailNotFoundException)
        {
            return null;
        }
    }

    /// <summary>False if the trail exists already: an earlier answer was lost, or another execution was faster.</summary>
    private async Task<bool> CreateAsync(TargetAccount account, string bucket, CancellationToken ct)
    {
        try
        {
            await account.CloudTrail.CreateTrailAsync(new CreateTrailRequest
            {
                Name = WellKnownNames.AuditTrail,
                S3BucketName = bucket,
                IsMultiRegionTrail = true,
                IncludeGlobalServiceEvents = true,
                EnableLogFileValidation = true,
                KmsKeyId = kmsKeyId,
            }, ct);
            return true;
        }
        catch (TrailAlreadyExistsException)
        {
            return false;
        }
        catch (MaximumNumberOfTrailsExceededException full)
        {
            var present = (await account.CloudTrail.DescribeTrailsAsync(new DescribeTrailsRequest(), ct)).TrailList ?? [];
            throw new TrailLimitReachedException(WellKnownNames.AuditTrail, account.Region, present.Select(trail => trail.TrailARN), full);
        }
    }

    /// <summary>A multi-region trail is visible in every region, but can be changed only in its home region.</summary>
    private static bool IsOurs(Trail present, TargetAccount account, string bucket) =>
        present.HomeRegion == account.Region && (account.IsCreated || present.S3BucketName == bucket);

    private static async Task EnsureSelectorsAsync(TargetAccount account, bool isNew, ControlLog log, CancellationToken ct)
    {
        var allBuckets = $"arn:{account.Partition}:s3";
        var present = isNew ? null : await account.CloudTrail.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = WellKnownNames.AuditTrail }, ct);
        var selectsAll = present is { AdvancedEventSelectors: null or [], EventSelectors: [var only] } && SelectsAll(only, allBuckets);
        if (log.Check("trail: events", "management, and data of all buckets", isNew ? ControlLog.None : selectsAll ? "management, and data of all buckets" : "others", selectsAll, "3.8, 3.9")) return;
        await account.CloudTrail.PutEventSelectorsAsync(new PutEventSelectorsRequest
        {
            TrailName = WellKnownNames.AuditTrail,
            EventSelectors =
            [
                new EventSelector
                {
                    ReadWriteType = ReadWriteType.All,
                    IncludeManagementEvents = true,
                    DataResources = [new DataResource { Type = "AWS::S3::Object", Values = [allBuckets] }],
                },
            ],
        }, ct);
        log.Changed($"trail {WellKnownNames.AuditTrail}: management events and data events of all buckets selected");
    }

    private static bool SelectsAll(EventSelector selector, string allBuckets) =>
        selector.ReadWriteType == ReadWriteType.All
        && selector is { IncludeManagementEvents: true, ExcludeManagementEventSources: null or [], DataResources: [{ Type: "AWS::S3::Object", Values: [var value] }] }
        && value == allBuckets;

    private static async Task EnsureLoggingAsync(TargetAccount account, bool isNew, ControlLog log, CancellationToken ct)
    {
        var isLogging = !isNew && (await account.CloudTrail.GetTrailStatusAsync(new GetTrailStatusRequest { Name = WellKnownNames.AuditTrail }, ct)).IsLogging == true;
        if (log.Check("trail: logging", true, isLogging, "3.1")) return;
        await account.CloudTrail.StartLoggingAsync(new StartLoggingRequest { Name = WellKnownNames.AuditTrail }, ct);
        log.Changed($"trail {WellKnownNames.AuditTrail}: logging started");
    }

    private static IEnumerable<string> Difference(string field, bool same) => same ? [] : [$"trail {WellKnownNames.AuditTrail}: {field} corrected"];

    [GeneratedRegex(@"\Aarn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key/[\w-]+\z")]
    private static partial Regex KeyArn();
}
