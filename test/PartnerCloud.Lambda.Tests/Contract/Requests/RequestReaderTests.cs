using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Lambda.Tests.Contract.Requests;

public sealed class RequestReaderTests
{
    private readonly RequestReader reader = new(TestOptions.Valid, new VirtualTime(TestRequests.Now));

    [Fact]
    public void Read_Sample_IsAcceptedUnchanged() =>
        Assert.Equal(TestRequests.For("prov-000123"), reader.Read(TestRequests.SampleId, TestRequests.Parse(TestRequests.SampleJson)));

    [Theory]
    [InlineData("organization.billable", "false", "organization.billable: the organization must be billable")]
    [InlineData("organization.reseller", "true", "organization.reseller: resellers are not served")]
    [InlineData("organization.customerOfReseller", "true", "organization.customerOfReseller: customers of a reseller are not served")]
    [InlineData("organization.internal", "true", "organization.internal: ")]
    [InlineData("organization.demo", "true", "organization.demo: ")]
    [InlineData("organization.demo", "\"no\"", "organization.demo: must be true or false")]
    [InlineData("organization.country", "\"FR\"", "organization.country: organizations with an office in FR are not served; supported: CA, US")]
    [InlineData("organization.country", "\"us\"", "organization.country: must be a two-letter country code")]
    [InlineData("organization.country", "\"USA\"", "organization.country: must be a two-letter country code")]
    [InlineData("organization.country", "17", "organization.country: must be text")]
    [InlineData("organization.id", "\"a b\"", "organization.id: must be")]
    [InlineData("organization.id", "\"aws:org\"", "organization.id: must be letters, digits and _.:/=+-@ only, not beginning with aws:")]
    [InlineData("requestedBy.userId", "\"AWS:jdoe\"", "requestedBy.userId: must be letters")]
    [InlineData("organization", "[]", "organization: must be an object")]
    [InlineData("organization", null, "organization: is missing")]
    [InlineData("requestedBy.role", "\"Member\"", "requestedBy.role: only an Administrator")]
    [InlineData("requestedBy.email", "\"nobody\"", "requestedBy.email: must be an e-mail address")]
    [InlineData("requestedBy.userId", "\"\"", "requestedBy.userId: must not be empty")]
    [InlineData("termsAccepted", null, "termsAccepted: is missing")]
    [InlineData("termsAccepted.version", null, "termsAccepted.version: is missing")]
    [InlineData("termsAccepted.territory", "\"CA\"", "termsAccepted.territory: the terms must be accepted for the organization's own territory US")]
    [InlineData("termsAccepted.acceptedAt", "\"yesterday\"", "termsAccepted.acceptedAt: must be a time in ISO 8601")]
    [InlineData("termsAccepted.acceptedAt", "\"2026-11-20T12:00:00\"", "termsAccepted.acceptedAt: must be a time in ISO 8601")]
    [InlineData("termsAccepted.acceptedAt", "\"2026-11-20T12:00:00.125\"", "termsAccepted.acceptedAt: must be a time in ISO 8601")]
    [InlineData("termsAccepted.acceptedAt", "\"2026-11-20T12:06:00Z\"", "termsAccepted.acceptedAt: is in the future")]
    [InlineData("account.name", null, "account.name: is missing")]
    [InlineData("account.name", "\"123456789012345678901234567890123456789012345678901\"", "account.name: is too long: at most 50 characters")]
    [InlineData("account.name", "\"Ac\\u0007me\"", "account.name: must be printable ASCII")]
    [InlineData("account.name", "\"A<script>x\"", "account.name: must not contain markup such as <b> or javascript:")]
    [InlineData("provider.name", "\"A</b>\"", "provider.name: must not contain markup")]
    [InlineData("organization.name", "\"JavaScript:x\"", "organization.name: must not contain markup")]
    [InlineData("requestedBy.userId", "\"javascript:x\"", "requestedBy.userId: must not contain markup")]
    [InlineData("account.rootEmail", "\"me@acme.example\"", "account.rootEmail: unknown field")]
    [InlineData("note", "1", "note: unknown field")]
    [InlineData("provider.id", "\"Prov_1\"", "provider.id: must be a-z, 0-9 and '-'")]
    [InlineData("provider.id", "\"-prov\"", "provider.id: must be")]
    [InlineData("provider.id", "\"prov\\n\"", "provider.id: must be")]
    [InlineData("provider.id", "\"p123456789012345678901234567890123456\"", "provider.id: is too long: at most 36 characters")]
    [InlineData("provider.name", "\" Acme\"", "provider.name: must be printable text")]
    [InlineData("requestId", "\"req-other\"", "requestId: must equal the name of the execution")]
    [InlineData("requestId", "\"req 1\"", "requestId: must be letters")]
    [InlineData("requestId", "null", "requestId: is missing")]
    [InlineData("option", "\"Other\"", "option: must be one of CreateAccount, MigrateAccount, ConnectAccount")]
    public void Read_OneFieldWrong_IsRefusedForExactlyThat(string path, string? json, string reason) => AssertRefused(TestRequests.SampleWith(path, json), reason);

    [Theory]
    [InlineData("account.id", null, "account.id: is missing")]
    [InlineData("account.id", "\"21098765432\"", "account.id: must be the 12 digits of an AWS account")]
    [InlineData("account.id", "\"6111-2222-3333\"", "account.id: must be the 12 digits of an AWS account without hyphens, such as 111122223333")]
    [InlineData("account.id", "\"２１０９８７６５４３２１\"", "account.id: must be the 12 digits of an AWS account")]
    [InlineData("account.id", "\"589942003651\"", "account.id: is the partner's own account")]
    [InlineData("account.id", "\"540339316802\"", "account.id: is the account of Cloud Application Manager")]
    [InlineData("account.id", "\"210987654322\"", "account.roleArn: must be arn:aws:iam::210987654322:role/CTLDeveloperRole")]
    [InlineData("account.roleArn", null, "account.roleArn: is missing")]
    [InlineData("account.roleArn", "\"CTLDeveloperRole\"", "account.roleArn: must be the ARN of a role")]
    [InlineData("account.roleArn", "\"arn:aws-cn:iam::210987654321:role/CTLDeveloperRole\"", "account.roleArn: must be arn:aws:iam::210987654321:role/CTLDeveloperRole")]
    [InlineData("account.roleArn", "\"arn:aws:iam::210987654321:role/x/CTLDeveloperRole\"", "account.roleArn: must be arn:aws:iam::210987654321:role/CTLDeveloperRole")]
    [InlineData("account.roleArn", "\"arn:aws:iam::210987654321:role/Other\"", "account.roleArn: must be arn:aws:iam::210987654321:role/CTLDeveloperRole")]
    [InlineData("account.transferApproval", null, "account.transferApproval: is missing")]
    [InlineData("account.transferApproval", "\"AWS 2026\"", "account.transferApproval: must be a reference of letters")]
    [InlineData("account.transferApproval", "\"12345678901234567890123456789012345678901234567890123456789012345\"", "account.transferApproval: is too long: at most 64")]
    [InlineData("account.hardening", null, "account.hardening: is missing")]
    [InlineData("account.hardening", "\"Basic\"", "account.hardening: must be Full")]
    [InlineData("account.name", "\"Acme\"", "account.name: unknown field")]
    [InlineData("termsAccepted", null, "termsAccepted: is missing")]
    public void Read_OneFieldOfAMigrationWrong_IsRefusedForExactlyThat(string path, string? json, string reason) => AssertRefused(TestRequests.With(TestRequests.MigrationJson, path, json), reason);

    [Theory]
    [InlineData("account.id", null, "account.id: is missing")]
    [InlineData("account.id", "\"589942003651\"", "account.id: is the partner's own account")]
    [InlineData("account.roleArn", "\"arn:aws:iam::210987654322:role/CAM\"", "account.roleArn: must be arn:aws:iam::210987654321:role/<its name>")]
    [InlineData("account.roleArn", "\"arn:aws:iam::210987654321:user/CAM\"", "account.roleArn: must be the ARN of a role")]
    [InlineData("account.roleArn", "\"arn:aws:iam::210987654321:role/CAM/\"", "account.roleArn: must be the ARN of a role")]
    [InlineData("account.hardening", "\"Full\"", "account.hardening: unknown field")]
    public void Read_OneFieldOfAConnectionWrong_IsRefusedForExactlyThat(string path, string? json, string reason) => AssertRefused(TestRequests.With(TestRequests.ConnectionJson, path, json), reason);

    [Fact]
    public void Read_TheCustomersOwnAccount_IsAcceptedUnchanged()
    {
        Assert.Equal(TestRequests.Migration(), reader.Read(TestRequests.SampleId, TestRequests.Parse(TestRequests.MigrationJson)));
        Assert.Equal(TestRequests.Connection(), reader.Read(TestRequests.SampleId, TestRequests.Parse(TestRequests.ConnectionJson)));
    }

    [Theory]
    [InlineData("termsAccepted.acceptedAt", "\"2026-11-20T07:00:00.5-05:00\"")]
    [InlineData("termsAccepted.acceptedAt", "\"2026-11-20T12:05:00Z\"")]
    [InlineData("organization.id", "\"org:aws:7\"")]
    [InlineData("provider.name", "\"Äcme – Straße\"")]
    [InlineData("provider.id", "\"p12345678901234567890123456789012345\"")]
    public void Read_ValueAtTheLimit_IsAccepted(string path, string json) => reader.Read(TestRequests.SampleId, TestRequests.SampleWith(path, json));

    [Fact]
    public void Read_ManyFieldsWrong_NamesAllAtOnce()
    {
        var request = TestRequests.Parse("""{"requestId":"req-000123","option":"CreateAccount","provider":{"id":7},"organization":{"id":"o","reseller":true},"extra":{}}""");

        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, request));

        string[] fields = ["provider.id", "provider.name", "organization.name", "organization.country", "organization.billable", "organization.reseller",
            "organization.customerOfReseller", "organization.internal", "organization.demo", "requestedBy", "termsAccepted", "account", "extra"];
        Assert.Equal(fields.Order(), refusal.Reasons.Select(reason => reason.Split(':')[0]).Order());
    }

    [Fact]
    public void Read_DuplicateField_IsRefused()
    {
        var request = TestRequests.Parse(TestRequests.SampleJson.Replace("\"option\"", "\"option\": \"MigrateAccount\", \"option\"", StringComparison.Ordinal));

        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, request));

        Assert.Contains("option: appears twice", refusal.Reasons);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"CreateAccount\"")]
    [InlineData("null")]
    public void Read_NoObject_IsRefused(string json)
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, TestRequests.Parse(json)));

        Assert.Equal(["request: must be an object"], refusal.Reasons);
    }

    [Fact]
    public void Read_HugeRequest_IsRefusedWithAShortMessage()
    {
        var fields = Enumerable.Range(0, 5000).Select(i => $"\"{new string('x', 300)}{i}\": 1");

        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, TestRequests.Parse($"{{{string.Join(',', fields)}}}")));

        Assert.InRange(refusal.Message.Length, 1, 8000);
        Assert.Contains("more", refusal.Reasons[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\u202e")]
    [InlineData(@"\u2028")]
    [InlineData(@"\ufeff")]
    [InlineData(@"\ud83d\ude00")]
    public void Read_FieldNameThatCannotBePrinted_IsShownAsAQuestionMark(string letter)
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, TestRequests.Parse($$"""{"a{{letter}}b":1}""")));

        Assert.Contains("a?b: unknown field", refusal.Reasons);
    }

    [Theory]
    [InlineData(@"\uffff")]
    [InlineData(@"\udb40\udc41")]
    public void Read_NameWithACharacterThatMailForbids_IsRefused(string letter) =>
        AssertRefused(TestRequests.SampleWith("organization.name", $"\"Acme{letter}Inc\""), "organization.name: must be printable text that neither begins nor ends with a space");

    [Fact]
    public void Read_RefusedValue_IsNotInTheMessage()
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, TestRequests.SampleWith("requestedBy.email", "\"hunter2 hunter2\"")));

        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(System.Text.Json.JsonElement request, string reason)
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => reader.Read(TestRequests.SampleId, request));

        Assert.StartsWith(reason, Assert.Single(refusal.Reasons), StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cloudintegration@ctl.io", refusal.Message, StringComparison.Ordinal);
    }
}
