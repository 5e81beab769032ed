using Amazon.CloudTrail;

namespace PartnerCloud.AwsPackages.Tests.Moto;

/// <summary>Buckets to deliver to, created without an S3 client.</summary>
internal static class Buckets
{
    public static async Task<string> CreateAsync(MotoServer moto, string name)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, moto.Configure<AmazonCloudTrailConfig>().ServiceURL + "/" + name);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/s3/aws4_request");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return name;
    }
}
