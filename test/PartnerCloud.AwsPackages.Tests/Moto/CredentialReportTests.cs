using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class CredentialReportTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CredentialReport_Generated_IsReadBack()
    {
        using var client = new AmazonIdentityManagementServiceClient(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
        var user = $"report-{Guid.NewGuid():N}";
        await client.CreateUserAsync(new CreateUserRequest { UserName = user }, Cancellation);

        while ((await client.GenerateCredentialReportAsync(Cancellation)).State != ReportStateType.COMPLETE)
        {
            // moto finishes the report with the second request
        }
        var report = await client.GetCredentialReportAsync(Cancellation);

        using var reader = new StreamReader(report.Content);
        var rows = (await reader.ReadToEndAsync(Cancellation)).Split('\n');
        Assert.Equal(ReportFormatType.TextCsv, report.ReportFormat);
        Assert.NotNull(report.GeneratedTime);
        Assert.StartsWith("user,arn,user_creation_time,password_enabled,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith(user + ",arn:aws:iam::", StringComparison.Ordinal));
    }
}
