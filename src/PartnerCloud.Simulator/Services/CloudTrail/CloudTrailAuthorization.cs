using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>The permissions that CloudTrail's operations require.</summary>
internal static class CloudTrailAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("cloudtrail")
        .OnEverything("DescribeTrails", "ListTrails", "LookupEvents")
        .On(call => Trail(call, "Name"), "CreateTrail", "UpdateTrail", "DeleteTrail", "GetTrail", "StartLogging", "StopLogging", "GetTrailStatus")
        .On(call => Trail(call, "TrailName"), "PutEventSelectors", "GetEventSelectors")
        .On(call => Trail(call, "ResourceId"), "AddTags", "RemoveTags")
        .OnEach(call => call.Texts("ResourceIdList").Select(id => Named(call, id)), "ListTags")
        .TagsNeed("AddTags", "CreateTrail");

    private static Target Trail(CallFacts call, string member) => Named(call, call.Text(member) ?? "");

    // In every region, a multi-region trail has the ARN of its home region.
    private static Target Named(CallFacts call, string nameOrArn)
    {
        var trails = call.Account.Regions.Values.SelectMany(region => region.State<CloudTrailState>().Trails.Values);
        var present = trails.FirstOrDefault(trail => trail.Arn == nameOrArn || (trail.Name == nameOrArn && (trail.HomeRegion == call.Caller.Region || trail.IsMultiRegionTrail)));
        var arn = present?.Arn ?? (nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : call.Arn("cloudtrail", "trail/" + nameOrArn));
        return new(arn) { Context = CallFacts.Tagging(call.Pairs("TagsList")).Tags("aws:ResourceTag/", present?.Tags ?? []) };
    }
}
