using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Accounts;

/// <summary>AWS Account Management: the alternate contacts of the caller's own account.</summary>
public sealed partial class AccountService : RestJsonService
{
    private static readonly string[] Types = ["BILLING", "OPERATIONS", "SECURITY"];

    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public AccountService(SimulatedCloud cloud)
        : base("account")
    {
        this.cloud = cloud;
        On("PutAlternateContact", "POST", "/putAlternateContact", Put);
        On("GetAlternateContact", "POST", "/getAlternateContact", Get);
        On("DeleteAlternateContact", "POST", "/deleteAlternateContact", Delete);
    }

    internal override ActionTable Permissions => AccountServiceAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private JsonObject? Put(JsonObject input, Caller caller)
    {
        var contacts = ContactsOf(input, caller);
        contacts[TypeOf(input)] = new JsonObject
        {
            ["AlternateContactType"] = TypeOf(input),
            ["Name"] = Checked(input, "Name", 64),
            ["Title"] = Checked(input, "Title", 50),
            ["EmailAddress"] = Checked(input, "EmailAddress", 254),
            ["PhoneNumber"] = Phone().IsMatch(Checked(input, "PhoneNumber", 25)) ? input.Text("PhoneNumber") : throw Invalid("PhoneNumber"),
        };
        return null;
    }

    private JsonObject Get(JsonObject input, Caller caller) => new() { ["AlternateContact"] = Present(input, caller).DeepClone() };

    private JsonObject? Delete(JsonObject input, Caller caller)
    {
        Present(input, caller);
        ContactsOf(input, caller).Remove(TypeOf(input));
        return null;
    }

    private JsonObject Present(JsonObject input, Caller caller) =>
        ContactsOf(input, caller).GetValueOrDefault(TypeOf(input))
            ?? throw new AwsErrorException("ResourceNotFoundException", "No contact of the inputted alternate contact type found.", 404);

    /// <summary>Another account's contacts require trusted access for account.amazonaws.com, which this organization does not have.</summary>
    private SortedDictionary<string, JsonObject> ContactsOf(JsonObject input, Caller caller) =>
        input.Text("AccountId") is null
            ? cloud.Accounts[caller.AccountId].State<AccountServiceState>().AlternateContacts
            : throw new AwsErrorException("AccessDeniedException", "The organization has no trusted access for account.amazonaws.com.", 403);

    private static string TypeOf(JsonObject input) => input.Text("AlternateContactType") is { } type && Types.Contains(type) ? type : throw Invalid("AlternateContactType");

    private static string Checked(JsonObject input, string member, int longest) =>
        input.Text(member) is { Length: > 0 } text && text.Length <= longest ? text : throw Invalid(member);

    private static AwsErrorException Invalid(string member) => new("ValidationException", $"The member {member} is missing or not valid.");

    [GeneratedRegex(@"^[\s0-9()+-]+\z")]
    private static partial Regex Phone();
}
