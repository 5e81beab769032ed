using System.Net;
using System.Text;
using System.Text.Json;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Tests.Cloud;

public sealed class IssuedSecretsTests
{
    private const string Password = "aB3$%&'+=|{}[]^_-()*!@#z";
    private const string What = "the password of jane";

    public static TheoryData<string, string> Disguises => new()
    {
        { "plain", Password },
        { "within words", $"user jane: {Password}." },
        { "in JSON", JsonSerializer.Serialize(Password) },
        { "in JSON in JSON in JSON", JsonSerializer.Serialize(JsonSerializer.Serialize(JsonSerializer.Serialize(Password))) },
        { "in the query of a URL", "?p=" + Uri.EscapeDataString(Password) },
        { "in a form", "p=" + WebUtility.UrlEncode(Password) },
        { "in XML", new System.Xml.Linq.XElement("p", new System.Xml.Linq.XAttribute("is", Password)).ToString() },
        { "in HTML", WebUtility.HtmlEncode(Password) },
        { "in a URL in JSON", JsonSerializer.Serialize("?p=" + Uri.EscapeDataString(Password)) },
        { "in Base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Password)) },
        { "in Base64, after one character", Convert.ToBase64String(Encoding.UTF8.GetBytes("{" + Password)) },
        { "in Base64, after two characters", Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"" + Password + "\"}")) },
        { "in Base64 for URLs", Convert.ToBase64String(Encoding.UTF8.GetBytes(Password)).Replace('+', '-').Replace('/', '_').TrimEnd('=') },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void FoundIn_AnyEncoding_FindsTheSecretWithoutPrintingIt(string how, string text)
    {
        var secrets = new IssuedSecrets();
        secrets.Add(Password, What);
        secrets.Add("another-secret", "another");

        Assert.True(secrets.FoundIn(text) is [What], how);
    }

    [Fact]
    public void FoundIn_PartOfALongSecret_FindsEitherEnd()
    {
        var token = new CloudIds(1).MixedCase("token", "any", 120);
        var secrets = new IssuedSecrets();
        secrets.Add(token, "a token");

        Assert.Single(secrets.FoundIn(token[..100] + "..."));
        Assert.Single(secrets.FoundIn("..." + token[^30..]));
        Assert.Empty(secrets.FoundIn(token[10..^10]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("aB3$%&'+=|{}[]^_-()*!@#")]
    [InlineData("100 % of R&D \\ C:\\users \\u12 %zz &unknown; &amp")]
    public void FoundIn_TextWithoutSecrets_FindsNothing(string? text)
    {
        var secrets = new IssuedSecrets();
        secrets.Add(Password, What);
        secrets.Add("short", "too short");
        secrets.Add(null, "none");

        Assert.Empty(secrets.FoundIn(text));
        Assert.Equal(1, secrets.Count);
    }

    [Fact]
    public async Task IssuedSecrets_OfACloud_HaveEverySecretSentOrReceived()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var answer = await Boto.RunAsync(aws.Endpoint, """
            import json
            iam, sm, sts = client('iam', '111122223333'), client('secretsmanager', '111122223333'), client('sts', '111122223333')
            iam.create_user(UserName='jdoe')
            iam.create_login_profile(UserName='jdoe', Password='Correct-Horse-1')
            iam.update_login_profile(UserName='jdoe', Password='Correct-Horse-2')
            out['weak'] = attempt(iam.update_login_profile, UserName='jdoe', Password='weakweakweak')
            key = iam.create_access_key(UserName='jdoe')['AccessKey']
            login = iam.create_service_specific_credential(UserName='jdoe', ServiceName='codecommit.amazonaws.com')['ServiceSpecificCredential']
            device = iam.create_virtual_mfa_device(VirtualMFADeviceName='jdoe')['VirtualMFADevice']
            session = client('sts', '111122223333').get_session_token()['Credentials']
            sm.create_secret(Name='s', SecretString=json.dumps({'userName': 'somebody', 'password': 'Correct-Horse-3'}), ClientRequestToken='1' * 32)
            sm.put_secret_value(SecretId='s', SecretString='Correct-Horse-4', ClientRequestToken='2' * 32)
            sm.update_secret(SecretId='s', SecretBinary=b'Correct-Horse-5', ClientRequestToken='3' * 32)
            out['secrets'] = [key['SecretAccessKey'], login['ServicePassword'], session['SecretAccessKey'], session['SessionToken'], str(device['Base32StringSeed'])]
            """);

        string[] secrets = [.. answer["secrets"]!.AsArray().Select(secret => (string)secret!), .. Enumerable.Range(1, 5).Select(number => $"Correct-Horse-{number}"), "weakweakweak"];
        Assert.All(secrets, secret => Assert.Single(aws.Cloud.IssuedSecrets.FoundIn(secret)));
        Assert.Equal("PasswordPolicyViolation", (string?)answer["weak"]);
        Assert.Equal(11, secrets.Length);
        Assert.Empty(aws.Cloud.IssuedSecrets.FoundIn("somebody userName jdoe " + aws.Cloud.Dump()));
    }
}
