using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>One call's view of CloudTrail: the trails of the caller's account, as the call's region shows them.</summary>
internal sealed partial class TrailScope(SimulatedCloud cloud, Caller caller)
{
    public SimulatedCloud Cloud => cloud;

    public string AccountId => caller.AccountId;

    public string Region => caller.Region;

    public SortedDictionary<string, Trail> Own => cloud.Accounts[caller.AccountId].In(caller.Region).State<CloudTrailState>().Trails;

    /// <summary>The region's trails, and the shadow trails of other regions' multi-region trails.</summary>
    public IEnumerable<Trail> Visible(bool withShadows) =>
        cloud.Accounts[caller.AccountId].Regions.SelectMany(region => region.Value.State<CloudTrailState>().Trails.Values)
            .Where(trail => trail.HomeRegion == Region || (withShadows && trail.IsMultiRegionTrail));

    /// <summary>Finds a trail by the name or ARN in a request's member.</summary>
    public Trail Find(JsonObject input, string member = "Name")
    {
        var name = input.Text(member) is { Length: > 0 } given ? given : throw new AwsErrorException("InvalidTrailNameException", "Trail name cannot be blank!");
        return Named(name) ?? throw new AwsErrorException("TrailNotFoundException", $"Unknown trail: {name} for the user: {AccountId}");
    }

    public Trail? Named(string nameOrArn)
    {
        if (nameOrArn.StartsWith("arn:", StringComparison.Ordinal) && !Arn().IsMatch(nameOrArn))
            throw new AwsErrorException("CloudTrailARNInvalidException", $"Trail ARN {nameOrArn} is invalid.");
        return Visible(withShadows: true).FirstOrDefault(trail => trail.Name == nameOrArn || trail.Arn == nameOrArn);
    }

    /// <summary>Finds a trail by its name in the call's region, or by its ARN. Only the ARN finds a shadow trail.</summary>
    public Trail FindByNameHereOrArn(JsonObject input) =>
        Find(input) is var trail && IsNamedHere(trail, input.Text("Name")!)
            ? trail
            : throw new AwsErrorException("TrailNotFoundException", $"Unknown trail: arn:aws:cloudtrail:{Region}:{AccountId}:trail/{trail.Name} for the user: {AccountId}");

    /// <summary>Whether a name or ARN that leads to a trail also does so where a name means a trail of the call's region.</summary>
    public bool IsNamedHere(Trail trail, string nameOrArn) => trail.HomeRegion == Region || trail.Arn == nameOrArn;

    /// <summary>Finds a trail that the caller wants to change. Only its home region accepts changes.</summary>
    public Trail FindAtHome(JsonObject input, string member = "Name") =>
        Find(input, member) is var trail && trail.HomeRegion == Region
            ? trail
            : throw new AwsErrorException("InvalidHomeRegionException", $"The trail {trail.Name} can be changed only in its home region {trail.HomeRegion}.");

    [GeneratedRegex(@"^arn:aws:cloudtrail:[a-z0-9-]+:\d{12}:trail/.+\z")]
    private static partial Regex Arn();
}
