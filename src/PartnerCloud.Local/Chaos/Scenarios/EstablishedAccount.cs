namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A customer's account with users, a program's user, a trail, and the CTLDeveloperRole that the partner asked for.</summary>
internal static class EstablishedAccount
{
    public const string Everything = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "*", "Resource": "*" } ] }""";

    private const string UploadsPolicy = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-web-shop-uploads/*" } ] }""";

    public static async Task MakeAsync(ScenarioStage stage, string accountId, CancellationToken cancellationToken)
    {
        stage.Cloud.AddStandAloneAccount(accountId);
        var customer = stage.Customer(accountId);
        await customer.MakeAliasAsync("acme-web-shop", cancellationToken);
        await customer.MakeUserAsync("maria", "Developers", cancellationToken);
        await customer.MakeProgramAsync("uploader", "Uploads", UploadsPolicy, cancellationToken);
        await customer.MakeTrailAsync("acme-trail", "acme-web-shop-trail", cancellationToken);
        var trust = $$"""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{stage.Aws.Local.ManagementAccountId}}:root" }, "Action": "sts:AssumeRole" } ] }""";
        await customer.MakeRoleAsync("CTLDeveloperRole", trust, "CTLDeveloperPolicy", Everything, "Lets the partner harden the account.", cancellationToken);
    }
}
