using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Requests for new accounts, and the status of these requests.</summary>
internal sealed partial class CreationOperations(SimulatedCloud cloud, OrganizationsPages pages)
{
    public JsonObject Create(JsonObject input)
    {
        var email = OrganizationsInput.Text(input, "Email", 6, 64);
        if (!Email().IsMatch(email))
            throw InvalidInput("INVALID_PATTERN", "You provided a value for Email that is not an e-mail address.");
        var name = OrganizationsInput.Text(input, "AccountName", 1, 50);
        if (!Printable().IsMatch(name))
            throw InvalidInput("INVALID_PATTERN", "You provided a value for AccountName with characters other than printable ASCII.");
        var role = input.Text("RoleName") ?? "OrganizationAccountAccessRole";
        if (!Role().IsMatch(role))
            throw InvalidInput("INVALID_ROLE_NAME", "You provided a role name that isn't valid: 1 to 64 of letters, digits and +=,.@-_.");
        var billing = input.Text("IamUserAccessToBilling") ?? "ALLOW";
        if (billing is not ("ALLOW" or "DENY"))
            throw InvalidInput("INVALID_ENUM", "IamUserAccessToBilling is ALLOW or DENY.");
        var tags = OrganizationsInput.Tags(input);
        if (cloud.Organization.Creations.Count(creation => creation.State == "IN_PROGRESS") >= SimulatedOrganization.CreationsInFlight)
            throw TooManyRequests("CreateAccount", $"You can have only {SimulatedOrganization.CreationsInFlight} account creations in progress at one time.");
        return Answer(Add(email, name, role, billing, tags));
    }

    public JsonObject Describe(JsonObject input)
    {
        var id = OrganizationsInput.Text(input, "CreateAccountRequestId");
        return Answer(cloud.Organization.Creations.Find(creation => creation.Id == id)
            ?? throw new AwsErrorException("CreateAccountStatusNotFoundException", "You specified a create account request ID that doesn't exist."));
    }

    public JsonObject List(JsonObject input)
    {
        var states = input.Texts("States") ?? [];
        if (states.Any(state => state is not ("IN_PROGRESS" or "SUCCEEDED" or "FAILED")))
            throw InvalidInput("INVALID_ENUM", "States are IN_PROGRESS, SUCCEEDED and FAILED.");
        return pages.Page(input, "CreateAccountStatuses",
            [.. cloud.Organization.Creations.Where(creation => states.Count == 0 || states.Contains(creation.State))], Status);
    }

    private static JsonObject Answer(Creation creation) => new() { ["CreateAccountStatus"] = Status(creation) };

    private static JsonObject Status(Creation creation)
    {
        var status = new JsonObject
        {
            ["Id"] = creation.Id,
            ["AccountName"] = creation.AccountName,
            ["State"] = creation.State,
            ["RequestedTimestamp"] = WireTime.Seconds(creation.Requested),
        };
        if (creation.State != "IN_PROGRESS")
            status["CompletedTimestamp"] = WireTime.Seconds(creation.Due);
        if (creation.AccountId is { } account)
            status["AccountId"] = account;
        if (creation.FailureReason is { } reason)
            status["FailureReason"] = reason;
        return status;
    }

    private Creation Add(string email, string name, string role, string billing, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        var creation = new Creation("car-" + cloud.Ids.LowerCase("creation", email, 32), email, name, role, cloud.Now, cloud.Now + cloud.Options.AccountCreation)
        {
            Scripted = cloud.Creations.NextOutcome(email),
            IamUserAccessToBilling = billing,
            Tags = tags,
        };
        cloud.Organization.Creations.Add(creation);
        return creation;
    }

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"^[\u0020-\u007E]+\z")]
    private static partial Regex Printable();

    [GeneratedRegex(@"^[\w+=,.@-]{1,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex Role();
}
