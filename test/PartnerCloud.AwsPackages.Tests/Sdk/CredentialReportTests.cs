using System.Net;
using System.Text;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class CredentialReportTests
{
    [Fact]
    public async Task Content_InBase64_IsReadAsAStream()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, $"""
            <GetCredentialReportResponse><GetCredentialReportResult>
              <Content>{Convert.ToBase64String(Encoding.UTF8.GetBytes("user,arn\nann,arn:ann"))}</Content>
              <ReportFormat>text/csv</ReportFormat><GeneratedTime>2026-11-20T12:00:00Z</GeneratedTime>
            </GetCredentialReportResult></GetCredentialReportResponse>
            """);
        using var client = Client(service);

        var report = await client.GetCredentialReportAsync(TestContext.Current.CancellationToken);

        Assert.Equal("user,arn\nann,arn:ann", Encoding.UTF8.GetString(report.Content.ToArray()));
        Assert.Equal(ReportFormatType.TextCsv, report.ReportFormat);
        Assert.Equal(new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc), report.GeneratedTime);
    }

    [Theory]
    [InlineData("ReportNotPresent", 410, typeof(CredentialReportNotPresentException))]
    [InlineData("ReportExpired", 410, typeof(CredentialReportExpiredException))]
    [InlineData("ReportInProgress", 404, typeof(CredentialReportNotReadyException))]
    public async Task Error_OfAReport_HasItsExceptionType(string code, int status, Type expected)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(status, $"<ErrorResponse><Error><Code>{code}</Code><Message>not yet</Message></Error></ErrorResponse>");
        using var client = Client(service);

        var e = await Assert.ThrowsAnyAsync<AmazonIdentityManagementServiceException>(() => client.GetCredentialReportAsync(TestContext.Current.CancellationToken));

        Assert.Equal(expected, e.GetType());
        Assert.Equal((HttpStatusCode)status, e.StatusCode);
    }

    private static AmazonIdentityManagementServiceClient Client(RecordingService service) =>
        new(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());
}
