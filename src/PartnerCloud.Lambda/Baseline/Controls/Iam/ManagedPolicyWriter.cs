using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>Gives a managed policy the text of its file: creates the policy, or adds a version. IAM keeps five versions, so the oldest may be deleted first.</summary>
internal static class ManagedPolicyWriter
{
    private const int MostVersions = 5;

    public static async Task<ControlResult> EnsureAsync(TargetAccount account, string name, string description, CancellationToken ct, TrailKey? trailKey = null)
    {
        var log = new ControlLog();
        var change = await EnsureOneAsync(account, name, description, ct, trailKey);
        if (!log.CheckIs($"policy {name}", change is null)) log.Changed(change!);
        return log;
    }

    /// <summary>Ensures one policy. Returns the change in words, or null if the policy has the right text.</summary>
    public static async Task<string?> EnsureOneAsync(TargetAccount account, string name, string description, CancellationToken ct, TrailKey? trailKey = null)
    {
        var scope = new PolicyScope(account.IsCreated, trailKey?.ArnIn(account.AccountId));
        var document = PolicyDocument.Read($"{name}.json", scope, ("Partition", account.Partition), ("AccountId", account.AccountId));
        var arn = AccountArns.PolicyArnOf(account, name);
        if (await FindAsync(account, name, ct) is { } present)
        {
            if (PolicyJson.Same(DefaultTextOf(present), document)) return null;
        }
        else
        {
            if (await CreateAsync(account.Iam, name, description, document, ct)) return $"policy {name} created";
            if (await SaysAsync(account.Iam, arn, document, ct)) return null;
        }
        await MakeRoomAsync(account.Iam, arn, ct);
        await AddVersionAsync(account.Iam, arn, document, ct);
        return $"policy {name} set back to the baseline's text";
    }

    /// <summary>Creates a policy that others own from then on. An existing policy stays as it is.</summary>
    public static async Task<string?> EnsureThereAsync(TargetAccount account, string name, string description, CancellationToken ct)
    {
        if (await FindAsync(account, name, ct) is not null) return null;
        var document = PolicyDocument.Read($"{name}.json");
        return await CreateAsync(account.Iam, name, description, document, ct) ? $"policy {name} created" : null;
    }

    private static async Task<ManagedPolicyDetail?> FindAsync(TargetAccount account, string name, CancellationToken ct)
    {
        var present = (await account.Identities.ReadAsync(ct)).Policy(name);
        return present is null || present.Arn == AccountArns.PolicyArnOf(account, name) ? present : throw new PartnerNameTakenException(name, present.Arn);
    }

    /// <summary>The text of the default version. IAM returns documents URL-encoded.</summary>
    public static string? DefaultTextOf(ManagedPolicyDetail policy) =>
        policy.PolicyVersionList?.Find(version => version.VersionId == policy.DefaultVersionId)?.Document is { } document ? Uri.UnescapeDataString(document) : null;

    /// <summary>False if the policy exists already: an earlier answer was lost, or another execution was faster.</summary>
    private static async Task<bool> CreateAsync(IAmazonIdentityManagementService iam, string name, string description, string document, CancellationToken ct)
    {
        try
        {
            await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = name, PolicyDocument = document, Description = description }, ct);
            return true;
        }
        catch (EntityAlreadyExistsException)
        {
            return false;
        }
    }

    /// <summary>An earlier try whose answer was lost may have added the fifth version. Then the policy has the right text.</summary>
    private static async Task AddVersionAsync(IAmazonIdentityManagementService iam, string arn, string document, CancellationToken ct)
    {
        try
        {
            await iam.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = arn, PolicyDocument = document, SetAsDefault = true }, ct);
        }
        catch (LimitExceededException)
        {
            if (!await SaysAsync(iam, arn, document, ct)) throw;
        }
    }

    /// <summary>Whether the default version means the same as the document now.</summary>
    private static async Task<bool> SaysAsync(IAmazonIdentityManagementService iam, string arn, string document, CancellationToken ct)
    {
        var policy = (await iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, ct)).Policy;
        var version = await iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = arn, VersionId = policy.DefaultVersionId }, ct);
        return PolicyJson.Same(Uri.UnescapeDataString(version.PolicyVersion.Document), document);
    }

    private static async Task MakeRoomAsync(IAmazonIdentityManagementService iam, string arn, CancellationToken ct)
    {
        var versions = await iam.Paginators.ListPolicyVersions(new ListPolicyVersionsRequest { PolicyArn = arn }).Versions.ToListAsync(ct);
        if (versions.Count < MostVersions) return;
        var oldest = versions.Where(version => version.IsDefaultVersion != true).MinBy(version => version.CreateDate)!;
        try
        {
            await iam.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = arn, VersionId = oldest.VersionId }, ct);
        }
        catch (NoSuchEntityException)
        {
            // an earlier try removed it
        }
    }
}
