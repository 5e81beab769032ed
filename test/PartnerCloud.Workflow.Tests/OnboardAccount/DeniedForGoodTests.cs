using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.S3.Model;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>A statement that denies a call does not go away by waiting. The execution ends at once, names the policy, and goes on after a redrive.</summary>
public sealed class DeniedForGoodTests
{
    private const string Error = "AccountAccessDeniedException";

    [Theory]
    [InlineData("iam:UpdateAccountPasswordPolicy", "SecureIdentity", "Iam.PasswordPolicy: a service control policy denies iam:UpdateAccountPasswordPolicy on *")]
    [InlineData("cloudtrail:CreateTrail", "SecureAudit", "CloudTrail.AuditTrail: a service control policy denies cloudtrail:CreateTrail on arn:aws:cloudtrail:us-east-1:")]
    [InlineData("iam:CreateLoginProfile", "IssueCredentials", "a service control policy denies iam:CreateLoginProfile on arn:aws:iam::")]
    public async Task Creation_DeniedByAServiceControlPolicy_EndsAtOnceAndIsRedriven(string action, string state, string expected)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        using var organizations = aws.Organizations;
        var policy = (await organizations.CreatePolicyAsync(new CreatePolicyRequest
        {
            Name = "Frozen",
            Description = "Nobody changes this.",
            Content = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"{{action}}","Resource":"*"}]}""",
            Type = PolicyType.SERVICE_CONTROL_POLICY,
        }, TestContext.Current.CancellationToken)).Policy.PolicySummary.Id;
        await organizations.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = policy, TargetId = aws.CustomersOuId }, TestContext.Current.CancellationToken);

        var execution = await aws.OnboardAsync();
        var cause = execution.AssertFailed(Error);
        await organizations.DetachPolicyAsync(new DetachPolicyRequest { PolicyId = policy, TargetId = aws.CustomersOuId }, TestContext.Current.CancellationToken);
        var attempts = AttemptsAt(execution, state);
        await aws.RedriveAsync(execution);

        Assert.Contains(expected, cause, StringComparison.Ordinal);
        Assert.Equal(1, attempts);
        execution.AssertSucceeded();
    }

    /// <summary>The customer had a bucket of the name before, and its policy stands in the way. The cause names their statement.</summary>
    [Theory]
    [InlineData("s3:PutBucketPolicy", "S3.AuditBucket: a resource-based policy denies s3:PutBucketPolicy on arn:aws:s3:::ctlaudit-210987654321 in account 210987654321, by the statement KeepMine.")]
    [InlineData("s3:PutObject", "CloudTrail.AuditTrail: a resource-based policy denies s3:PutObject on arn:aws:s3:::ctlaudit-210987654321 in account 210987654321, by the statement KeepMine.")]
    public async Task Migration_DeniedByTheCustomersBucketPolicy_NamesTheirStatement(string action, string expected)
    {
        const string Bucket = "ctlaudit-210987654321";
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        using var s3 = aws.S3(customer.AccountId);
        await s3.PutBucketAsync(Bucket, TestContext.Current.CancellationToken);
        await s3.PutBucketPolicyAsync(new PutBucketPolicyRequest
        {
            BucketName = Bucket,
            Policy = $$"""{"Version":"2012-10-17","Statement":[{"Sid":"KeepMine","Effect":"Deny","Principal":"*","Action":"{{action}}","Resource":["arn:aws:s3:::{{Bucket}}","arn:aws:s3:::{{Bucket}}/*"]}]}""",
        }, TestContext.Current.CancellationToken);

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromMinutes(1), customer.AcceptAsync);

        Assert.Contains(expected, execution.AssertFailed(Error), StringComparison.Ordinal);
        Assert.Equal(1, AttemptsAt(execution, "SecureAudit"));
    }

    /// <summary>How often the state's function was called. A retry schedules the task again without entering the state again.</summary>
    private static int AttemptsAt(Execution execution, string function) => execution.Events.Count(entry =>
        entry.Type == "TaskScheduled" && ((string?)entry.Details!["parameters"])?.Contains($":{function}\"", StringComparison.Ordinal) == true);
}
