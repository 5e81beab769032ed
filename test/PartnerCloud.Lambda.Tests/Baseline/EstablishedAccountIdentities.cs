namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>An account as customers bring it. It already has everything that hardening sets, with different settings.</summary>
internal static class EstablishedAccountIdentities
{
    public const string RecorderRole = "their-recorder";

    private const string Queues = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";
    private const string Partner = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::589942003651:root"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>The customer's users, groups and settings, from 100 days ago until yesterday.</summary>
    public static async Task<string> NewEstablishedAccountAsync(this TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await PartnerRoleAsync(aws, accountId);
        await GroupsAsync(aws, accountId);
        await aws.CustomersUserAsync(accountId, "frank", "group", "key");
        await aws.CustomersUserAsync(accountId, "grace", "key", "inline");
        aws.Time.Advance(TimeSpan.FromDays(100));
        await UsersAsync(aws, accountId);
        await AuditAsync(aws, accountId);
        await SettingsAsync(aws, accountId);
        aws.Time.Advance(TimeSpan.FromDays(1));
        return accountId;
    }

    /// <summary>As the customer creates it: a policy of the customer's on the role for the partner.</summary>
    private static async Task PartnerRoleAsync(TestAws aws, string accountId)
    {
        await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", "CTLDeveloperPolicy"), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
        await aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", "CTLDeveloperRole"), ("PolicyDocument", Partner));
        await aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", "CTLDeveloperRole"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLDeveloperPolicy"));
        await aws.IamAsync(accountId, "DetachRolePolicy", ("RoleName", "CTLDeveloperRole"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
    }

    private static async Task GroupsAsync(TestAws aws, string accountId)
    {
        foreach (var group in (string[])["Developers", "Auditors", "Full"]) await aws.IamAsync(accountId, "CreateGroup", ("GroupName", group));
        await aws.IamAsync(accountId, "PutGroupPolicy", ("GroupName", "Developers"), ("PolicyName", "queues"), ("PolicyDocument", Queues));
        for (var number = 0; number < 10; number++)
        {
            await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", $"theirs-{number}"), ("PolicyDocument", Queues));
            await aws.IamAsync(accountId, "AttachGroupPolicy", ("GroupName", "Full"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/theirs-{number}"));
        }
    }

    private static async Task UsersAsync(TestAws aws, string accountId)
    {
        await aws.CustomersUserAsync(accountId, "alice", "group", "password", "mfa");
        await aws.CustomersUserAsync(accountId, "bob", "group", "password");
        await aws.CustomersUserAsync(accountId, "carol", "password");
        await aws.CustomersUserAsync(accountId, "dave", "inline");
        await aws.CustomersUserAsync(accountId, "erin", "attached", "inline");
        await aws.CustomersUserAsync(accountId, "heidi", "group", "password", "mfa", "attached");
        await aws.CustomersUserAsync(accountId, "ivan", "key");
        await aws.CustomersUserAsync(accountId, "judy", "group", "key");
        await aws.CustomersUserAsync(accountId, "kim", "password", "mfa");
        await aws.CustomersUserAsync(accountId, "leo");
        await aws.IamAsync(accountId, "AddUserToGroup", ("UserName", "leo"), ("GroupName", "Full"));
    }

    private static async Task AuditAsync(TestAws aws, string accountId)
    {
        await aws.CustomersTrailAsync(accountId, "theirs", allRegions: true);
        await aws.CustomersTrailAsync(accountId, "security");
        await aws.CustomersTrailAsync(accountId, "ctl-audit");
        await aws.CustomersBucketAsync(accountId, $"theirs-{accountId}", "config.amazonaws.com");
        await aws.CustomersBucketAsync(accountId, $"config-bucket-{accountId}", "config.amazonaws.com");
        var role = await aws.CustomersRecorderRoleAsync(accountId);
        using var config = aws.Config(accountId);
        await config.PutConfigurationRecorderAsync(new()
        {
            ConfigurationRecorder = new() { Name = "customer", RoleARN = role, RecordingGroup = new() { AllSupported = false, ResourceTypes = ["AWS::EC2::Instance"] }, RecordingMode = new() { RecordingFrequency = "DAILY" } },
        });
        await config.PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "customer", S3BucketName = $"theirs-{accountId}", S3KeyPrefix = "inventory" } });
        await aws.JsonAsync(accountId, "config", "StarlingDoveService.PutConfigRule", """{"ConfigRule":{"ConfigRuleName":"their-rule","Source":{"Owner":"AWS","SourceIdentifier":"ROOT_ACCOUNT_MFA_ENABLED"}}}""");
    }

    private static async Task SettingsAsync(TestAws aws, string accountId)
    {
        await aws.IamAsync(accountId, "CreateAccountAlias", ("AccountAlias", "acme-production"));
        await aws.IamAsync(accountId, "UpdateAccountPasswordPolicy", ("MinimumPasswordLength", "20"), ("RequireSymbols", "true"), ("RequireNumbers", "true"), ("RequireUppercaseCharacters", "true"),
            ("RequireLowercaseCharacters", "true"), ("AllowUsersToChangePassword", "true"), ("MaxPasswordAge", "60"), ("PasswordReusePrevention", "24"), ("HardExpiry", "true"));
        using var contacts = aws.Account(accountId);
        await contacts.PutAlternateContactAsync(new() { AlternateContactType = "SECURITY", Name = "Theirs", Title = "Chief", EmailAddress = "security@acme.example", PhoneNumber = "+1 206 555 0199" });
        var root = aws.Cloud.RootOf(accountId);
        (root.HasPassword, root.HasAccessKeys, root.HasMfa) = (true, true, false);
    }
}
