using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Tagging;

/// <summary>
/// AWS Resource Groups Tagging API, for one kind of resource: the tagged accounts of an organization. As in AWS, they belong to the management
/// account and are found in us-east-1 only. Other kinds and members are refused, because an empty answer could mislead.
/// </summary>
public sealed class TaggingService : JsonService
{
    private const string Accounts = "organizations:account";
    private const string OrganizationsRegion = "us-east-1";
    private const int LargestPage = 100;
    private static readonly string[] Members = ["TagFilters", "ResourceTypeFilters", "ResourcesPerPage", "PaginationToken"];

    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public TaggingService(SimulatedCloud cloud)
        : base("tagging", "ResourceGroupsTaggingAPI_20170126", "1.1")
    {
        this.cloud = cloud;
        On("GetResources", GetResources);
    }

    /// <summary>What it finds are accounts: it lags behind Organizations.</summary>
    public override string? LagsBehind => "organizations";

    internal override ActionTable Permissions => TaggingAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    internal static AwsErrorException Invalid(string message) => new("InvalidParameterException", message);

    private JsonObject GetResources(JsonObject input, Caller caller)
    {
        if (input.Select(member => member.Key).Except(Members).FirstOrDefault() is { } unknown)
            throw Invalid($"The simulated tagging service does not implement GetResources with {unknown}.");
        if (input.Texts("ResourceTypeFilters") is not [Accounts])
            throw Invalid($"The simulated tagging service supports only the resource type {Accounts}.");
        var size = input.Number("ResourcesPerPage") ?? LargestPage;
        if (size is < 1 or > LargestPage)
            throw Invalid($"ResourcesPerPage is 1 to {LargestPage}.");
        var found = Found(TagFilter.Of(input), caller).ToList();
        var start = StartOf(input.Text("PaginationToken"));
        var end = start + (int)size;
        return new()
        {
            ["PaginationToken"] = end < found.Count ? end.ToString(CultureInfo.InvariantCulture) : "",
            ["ResourceTagMappingList"] = new JsonArray([.. found.Skip(start).Take((int)size)]),
        };
    }

    private IEnumerable<JsonObject> Found(List<TagFilter> filters, Caller caller)
    {
        var organization = cloud.Organization;
        if (caller.AccountId != organization.Management.Id || caller.Region != OrganizationsRegion)
            return [];
        return from member in organization.Members
               let tags = organization.Tags.GetValueOrDefault(member.AccountId) ?? []
               where tags.Count > 0 && filters.TrueForAll(filter => filter.Takes(tags))
               select new JsonObject { ["ResourceARN"] = organization.Arn("account", member.AccountId), ["Tags"] = tags.TagList() };
    }

    private static int StartOf(string? token) =>
        string.IsNullOrEmpty(token) ? 0
        : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start <= int.MaxValue - LargestPage ? start
        : throw Invalid("The PaginationToken is not one that this operation returned.");
}
