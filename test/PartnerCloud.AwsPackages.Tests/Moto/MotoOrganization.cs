using System.Text.Json;

namespace PartnerCloud.AwsPackages.Tests.Moto;

/// <summary>Sets up an organization, with calls that the functions do not make. moto has one organization for all tests.</summary>
internal static class MotoOrganization
{
    /// <summary>Creates the organization if it does not exist, and a unit in it.</summary>
    public static async Task<(string Root, string Unit)> EnsureAsync(Uri address, string unitName)
    {
        using var http = new HttpClient();
        await CallAsync("CreateOrganization", "{}");
        var root = (await CallAsync("ListRoots", "{}")).GetProperty("Roots")[0].GetProperty("Id").GetString()!;
        var unit = await CallAsync("CreateOrganizationalUnit", $$"""{"ParentId":"{{root}}","Name":"{{unitName}}"}""");
        return (root, unit.GetProperty("OrganizationalUnit").GetProperty("Id").GetString()!);

        async Task<JsonElement> CallAsync(string operation, string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body) };
            request.Headers.Add("X-Amz-Target", "AWSOrganizationsV20161128." + operation);
            request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/organizations/aws4_request");
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return json.RootElement.Clone();
        }
    }
}
